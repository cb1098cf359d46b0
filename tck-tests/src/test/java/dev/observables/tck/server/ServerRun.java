package dev.observables.tck.server;

import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;

/** A server with the WAR, from its start to its stop, and what is worth knowing of it. */
final class ServerRun implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("tck");

    private final Server server;
    private final Application application;
    private final TreeMap<String, String> facts = new TreeMap<>();

    private ServerRun(Server server, Application application) {
        this.server = server;
        this.application = application;
    }

    /** As the system properties of the build say. */
    static ServerRun begin() throws IOException {
        var installation = Installation.ofSystemProperties();
        installation.prepare();
        var run = new ServerRun(Server.in(installation), Application.war(Path.of(System.getProperty("tck.war"))));
        try {
            run.start(installation);
            return run;
        } catch (IOException | RuntimeException | AssertionError failure) {
            run.server.close();
            throw failure;
        }
    }

    URI application() {
        return server.address(application.contextRoot() + "/");
    }

    /** That nobody else could have talked to it. */
    void check() throws IOException {
        Sockets.requireLoopback(server.processes());
    }

    @Override
    public void close() {
        server.close();
    }

    private void start(Installation installation) throws IOException {
        facts.put("name", installation.name());
        facts.put("version", installation.version());
        facts.put("war.sha256", sha256(application.file()));
        facts.put("network", isAlone() ? "loopback only" : "bound to 127.0.0.1");
        var begin = System.nanoTime();
        server.start();
        facts.put("start.millis", millisSince(begin));
        begin = System.nanoTime();
        server.deploy(application);
        facts.put("deploy.millis", millisSince(begin));
        facts.put("options", server.options());
        var about = new Properties();
        about.load(new StringReader(server.get(application.contextRoot() + "/about")));
        about.stringPropertyNames().forEach(key -> facts.put(key, about.getProperty(key)));
        Files.write(
                installation.work().resolve("server.properties"),
                facts.entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .toList());
        LOGGER.log(Level.INFO, facts.toString());
    }

    private static boolean isAlone() throws IOException {
        return NetworkInterface.networkInterfaces().count() == 1
                && NetworkInterface.networkInterfaces().findFirst().get().isLoopback();
    }

    private static String millisSince(long begin) {
        return Long.toString(Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
