package dev.observables.internal;

import dev.observables.Topology;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.dispatch.Modules;
import dev.observables.internal.dispatch.Watch;
import dev.observables.internal.sending.Interception;

/** What a started deployment works with. */
record StartedDeployment(
        EventDispatcher dispatcher, Modules modules, Topology topology, Interception interception, Watch watch) {}
