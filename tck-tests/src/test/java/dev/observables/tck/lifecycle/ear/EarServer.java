package dev.observables.tck.lifecycle.ear;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean of the server's own, by which the deployment gets its class loader. */
@ApplicationScoped
public class EarServer {}
