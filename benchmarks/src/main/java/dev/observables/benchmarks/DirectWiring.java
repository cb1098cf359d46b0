package dev.observables.benchmarks;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** No framework at all: an object that gives the executor one task for each listener. The limit for that. */
record DirectWiring(Executor executor, Consumer<Parcel>[] listeners) implements Sender {

    @SuppressWarnings("unchecked")
    static Wiring of(int listeners) {
        Consumer<Parcel>[] all = IntStream.range(0, listeners)
                .<Consumer<Parcel>>mapToObj(number -> parcel -> ListenerBacklog.finished(number))
                .toArray(Consumer[]::new);
        return new Wiring(new DirectWiring(Pool.executor(), all), () -> {});
    }

    @Override
    public Parcel send(Parcel parcel) {
        for (var listener : listeners) {
            executor.execute(() -> listener.accept(parcel));
        }
        return parcel;
    }
}
