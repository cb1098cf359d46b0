package dev.observables.tck.apps.stressed;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The resources of this package, at the root. */
@ApplicationPath("/")
public class StressedApplication extends Application {}
