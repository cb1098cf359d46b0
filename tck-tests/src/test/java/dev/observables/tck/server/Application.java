package dev.observables.tck.server;

import java.nio.file.Path;

/**
 * What is deployed.
 *
 * @param file a WAR or an EAR, named after the application
 * @param contextRoot where it answers {@code about}, without slashes
 */
record Application(Path file, String contextRoot) {

    /** A web application, whose context root is its file's name. */
    static Application war(Path file) {
        return new Application(file, nameOf(file));
    }

    String name() {
        return nameOf(file);
    }

    String fileName() {
        return file.getFileName().toString();
    }

    boolean isWar() {
        return fileName().endsWith(".war");
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[we]ar$", "");
    }
}
