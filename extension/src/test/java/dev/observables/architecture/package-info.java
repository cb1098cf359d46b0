/** What the source's structure has to keep. */
package dev.observables.architecture;
