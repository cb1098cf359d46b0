package dev.observables.tck.enterprise.concurrency;

import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;

/** Defines an executor of the application's own, as a component has to. It runs one task at a time. */
@Stateless
@ManagedExecutorDefinition(name = "java:app/concurrent/single-file", maxAsync = 1)
public class SingleFileExecutor {}
