package dev.observables.tck.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The server of all {@link Outside} tests: started for the first of them, and stopped by JUnit after the last. */
final class ServerUnderTest implements ParameterResolver, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(ServerUnderTest.class);

    private record Running(Server server) implements CloseableResource {

        static Running start() {
            var installation = Installation.ofSystemProperties(System.getProperty("tck.server.work") + "-outside");
            try {
                installation.prepare();
                var server = Server.in(installation);
                try {
                    server.start();
                } catch (IOException | RuntimeException | AssertionError failure) {
                    server.close();
                    throw failure;
                }
                return new Running(server);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class)
                .server();
    }

    /** Nobody else could have talked to it. */
    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        var running = context.getRoot().getStore(NAMESPACE).get(Running.class, Running.class);
        if (running != null) {
            Sockets.requireLoopback(running.server().processes());
        }
    }
}
