package dev.observables.internal;

import dev.observables.Topology;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.dispatch.ModuleVisibility;
import dev.observables.internal.sending.Interception;

/** What a started deployment works with. */
record StartedDeployment(
        EventDispatcher dispatcher, ModuleVisibility modules, Topology topology, Interception interception) {}
