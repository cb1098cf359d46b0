/** What every flow of the shop shares; each flow has a package of its own below. */
package dev.observables.example;
