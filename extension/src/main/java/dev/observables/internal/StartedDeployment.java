package dev.observables.internal;

import dev.observables.Topology;

/** What a started deployment works with. */
record StartedDeployment(
        EventDispatcher dispatcher, Routes routes, Topology topology, Interception interception, Watch watch) {}
