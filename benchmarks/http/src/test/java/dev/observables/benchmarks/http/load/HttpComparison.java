package dev.observables.benchmarks.http.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Starts the server, asks all variants in each round, in the opposite order in every second, and prints the table. */
public final class HttpComparison {

    private static final int ROUNDS = Integer.getInteger("rounds", 6);
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int RATE = Integer.getInteger("rate", 300);
    private static final int THREADS = Integer.getInteger("threads", 8);

    private HttpComparison() {}

    /** The server's home, the application with the library, and the one without. */
    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        var paths = Arrays.stream(arguments).map(Path::of).toList();
        var table = new HttpTable();
        try (var server = WildFly.start(paths.get(0), paths.get(1), paths.get(2))) {
            var load = new Load(Connections.to(server.port()), THREADS, TimeUnit.SECONDS.toNanos(SECONDS));
            // the first round warms up
            for (int round = 0; round <= ROUNDS; round++) {
                for (var variant : variants(round)) {
                    double throughput = load.throughput(variant);
                    var latencies = load.latencies(variant, RATE);
                    if (round > 0) {
                        table.add(variant, throughput, latencies);
                    }
                }
            }
        }
        System.out.println(table.toMarkdown(RATE));
    }

    private static Iterable<Variant> variants(int round) {
        var order = new ArrayList<>(Arrays.asList(Variant.values()));
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }
}
