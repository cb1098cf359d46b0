package dev.observables.tck.lifecycle.ear;

import dev.observables.tck.isolation.ListenerWork;
import java.util.List;

/** A bean of one module, as the other modules know it. */
public interface Part {

    ListenerWork send(ListenerWork work);

    /** The names of the events that it heard. */
    List<String> heard();
}
