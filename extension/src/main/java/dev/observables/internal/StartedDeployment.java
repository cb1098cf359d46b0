package dev.observables.internal;

import dev.observables.Topology;

/** What a started deployment works with. */
record StartedDeployment(
        EventDispatcher dispatcher, Modules modules, Topology topology, Interception interception, Watch watch) {}
