/** What applies to every response over HTTP. */
package dev.observables.example.web;
