/** JAX-RS resources, asked over HTTP. */
package dev.observables.tck.enterprise.rest;
