/** A servlet, whose instance the server creates itself. */
package dev.observables.tck.enterprise.servlet;
