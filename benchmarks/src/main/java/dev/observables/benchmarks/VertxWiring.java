package dev.observables.benchmarks;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.DeliveryOptions;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Vert.x: a method that publishes to a verticle for each listener. Its threads are its own: as many event loops as the
 * pool has threads, over which the verticles are spread, or virtual threads where those are compared.
 */
final class VertxWiring {

    private static final String ADDRESS = "parcel_sent";

    private VertxWiring() {}

    static Wiring of(int listeners) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(Pool.THREADS));
        var bus = vertx.eventBus().registerDefaultCodec(Parcel.class, new ParcelCodec());
        var numbers = new AtomicInteger();
        vertx.deployVerticle(
                        () -> new ListeningVerticle(numbers.getAndIncrement()),
                        new DeploymentOptions()
                                .setInstances(listeners)
                                .setThreadingModel(
                                        Pool.isVirtual() ? ThreadingModel.VIRTUAL_THREAD : ThreadingModel.EVENT_LOOP))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var local = new DeliveryOptions().setLocalOnly(true);
        return new Wiring(
                parcel -> {
                    bus.publish(ADDRESS, parcel, local);
                    return parcel;
                },
                () -> vertx.close().toCompletionStage().toCompletableFuture().join());
    }

    private static final class ListeningVerticle extends AbstractVerticle {

        private final int number;

        ListeningVerticle(int number) {
            this.number = number;
        }

        @Override
        public void start() {
            vertx.eventBus().<Parcel>localConsumer(ADDRESS, message -> ListenerBacklog.finished(number));
        }
    }
}
