package dev.observables.internal;

import dev.observables.Topology;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.dispatch.ModuleVisibility;
import dev.observables.internal.sending.Interception;

/** What the interceptors and the injectable bean of a deployment work with. */
record DeploymentServices(
        EventDispatcher dispatcher, ModuleVisibility modules, Topology topology, Interception interception) {}
