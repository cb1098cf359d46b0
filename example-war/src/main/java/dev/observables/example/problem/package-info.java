/** Errors as RFC 9457 has them: {@code application/problem+json}, the same for whatever goes wrong. */
package dev.observables.example.problem;
