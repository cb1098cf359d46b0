/**
 * The clauses as tests, and what they run in.
 *
 * <p>A test class is of one of two kinds. {@link dev.observables.tck.ObservablesTest @ObservablesTest} runs in the one
 * container that all of them share, with the beans nested in it and default configuration, and later unchanged inside a
 * server. A class that needs other configuration, or beans that fail to deploy, starts a
 * {@link dev.observables.tck.Deployment} in each test and is tagged {@code embedded}. Either names the clauses by
 * {@link dev.observables.tck.Assertion @Assertion} on each test method.
 */
package dev.observables.tck;
