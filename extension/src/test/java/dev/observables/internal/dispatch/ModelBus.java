package dev.observables.internal.dispatch;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** In place of the container: what it would call the listener for is given to the test. */
record ModelBus(Consumer<ListenerCall> listener) implements Event<ListenerCall> {

    @Override
    public <U extends ListenerCall> CompletionStage<U> fireAsync(U call, NotificationOptions options) {
        listener.accept(call);
        return new CompletableFuture<>();
    }

    @Override
    public <U extends ListenerCall> CompletionStage<U> fireAsync(U call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fire(ListenerCall call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<ListenerCall> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends ListenerCall> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends ListenerCall> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
