/**
 * A small shop for prints: one package for each of its six flows, {@code registration}, {@code orders}, {@code comments},
 * {@code products}, {@code uploads} and {@code cleanup}, and some that they use: {@code mail}, {@code outside},
 * {@code problem}, {@code live} and {@code web}.
 */
package dev.observables.example;
