package dev.observables.benchmarks;

import java.util.function.IntFunction;

/** The ways of calling listeners that are compared. README describes each of them. */
public enum Contender {
    BARE(CdiWiring::bare),
    DIRECT(DirectWiring::of),
    CONTAINER(CdiWiring::defaultMode),
    CONTAINER_PARALLEL(CdiWiring::parallelMode),
    SPRING(SpringWiring::of),
    GUAVA(GuavaWiring::of),
    MBASSADOR(MbassadorWiring::of),
    VERTX(VertxWiring::of),
    PRODUCT(CdiWiring::product);

    private final IntFunction<Wiring> wiring;

    Contender(IntFunction<Wiring> wiring) {
        this.wiring = wiring;
    }

    /** With that many listeners; {@link #BARE} has none. */
    Wiring wire(int listeners) {
        return wiring.apply(listeners);
    }

    ListenerBacklog backlog(int listeners) {
        return new ListenerBacklog(this == BARE ? 0 : listeners);
    }
}
