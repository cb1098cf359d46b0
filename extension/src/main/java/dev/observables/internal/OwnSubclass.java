package dev.observables.internal;

/** A bean type without methods, by which {@link UnboundTargets} gives a bean an intercepting subclass of its own. */
public interface OwnSubclass {}
