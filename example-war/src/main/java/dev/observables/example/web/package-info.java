/** What concerns every answer over HTTP. */
package dev.observables.example.web;
