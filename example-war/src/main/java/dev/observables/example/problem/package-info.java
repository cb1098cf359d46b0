/** All errors as problem details (RFC 9457), {@code application/problem+json}. */
package dev.observables.example.problem;
