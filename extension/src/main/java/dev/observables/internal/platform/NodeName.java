package dev.observables.internal.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** How a node calls itself that has been given no name: by its host and by the directory of the server's instance. */
public final class NodeName {

    private static final int MAX_LENGTH = 200;

    /** Of WildFly, Open Liberty, Payara and GlassFish, and TomEE; the last one is that of any process. */
    private static final List<String> DIRECTORIES = List.of(
            "jboss.server.base.dir", "server.output.dir", "com.sun.aas.instanceRoot", "catalina.base", "user.dir");

    private NodeName() {}

    public static String ofServer() {
        return of(host(), directory());
    }

    /** A name that is too long keeps its end and what distinguishes its beginning. */
    static String of(String host, String directory) {
        var name = host + (directory.startsWith("/") ? "" : "/") + directory;
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        var hash = Integer.toHexString(name.hashCode()) + "...";
        return hash + name.substring(name.length() - MAX_LENGTH + hash.length());
    }

    private static String directory() {
        var directory = DIRECTORIES.stream()
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Path.of(directory).toAbsolutePath().normalize().toString();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unknown) {
            return "localhost";
        }
    }
}
