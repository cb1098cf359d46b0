package dev.observables.benchmarks.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/")
public class HttpApplication extends Application {}
