package dev.observables.tck.enterprise.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources and providers of the WAR. */
@ApplicationPath("rest")
public class EnterpriseApplication extends Application {}
