package dev.observables.example;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Serves every resource of the shop below {@code /api}. */
@ApplicationPath("/api")
public class ShopApplication extends Application {}
