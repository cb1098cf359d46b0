package dev.observables.outbox.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.spi.JournalException;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.spi.JsonbProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonBindingFormatTest {

    private record Order(String id, List<Integer> lines) {}

    public static class Unusable extends JsonbProvider {
        @Override
        public JsonbBuilder create() {
            throw new JsonbException("unusable");
        }
    }

    @Test
    void implementationThatDoesNotWorkIsRefusedWithWhatToDo(@TempDir Path directory) throws IOException {
        var services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(JsonbProvider.class.getName()), Unusable.class.getName());
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();

        try (var first = new URLClassLoader(new URL[] {directory.toUri().toURL()}, loader) {
            @Override
            public java.util.Enumeration<URL> getResources(String name) throws IOException {
                return name.equals("META-INF/services/" + JsonbProvider.class.getName())
                        ? findResources(name)
                        : super.getResources(name);
            }
        }) {
            thread.setContextClassLoader(first);

            assertThatThrownBy(JsonBindingFormat::create)
                    .isInstanceOf(JournalException.class)
                    .hasMessageStartingWith("OBS1123: ")
                    .hasMessageContaining("unusable")
                    .hasMessageContaining("PayloadFormat");
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    @Test
    void manyThreadsCanUseAFormatAtTheSameTime() throws Exception {
        try (var format = JsonBindingFormat.create()) {
            var threads = Executors.newFixedThreadPool(8);
            try {
                var tasks = new ArrayList<Callable<Object>>();
                for (var i = 0; i < 200; i++) {
                    var order = new Order("o" + i, Collections.nCopies(i, i));
                    tasks.add(() -> assertThat(format.read(format.write(order), Order.class))
                            .isEqualTo(order));
                }

                for (Future<Object> task : threads.invokeAll(tasks)) {
                    task.get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
