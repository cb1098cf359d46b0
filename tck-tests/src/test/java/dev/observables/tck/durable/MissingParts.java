package dev.observables.tck.durable;

import dev.observables.outbox.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The class loader of an application that lacks something. It defines some classes anew, so that they do not see what is hidden.
 */
class MissingParts extends ClassLoader {

    private final List<String> hidden;
    private final List<String> own;

    /**
     * Hides classes.
     *
     * @param hidden the beginnings of the names of classes
     * @param own the beginnings of the names of the classes that it defines anew
     */
    MissingParts(List<String> hidden, List<String> own) {
        super(MissingParts.class.getClassLoader());
        this.hidden = hidden;
        this.own = own;
    }

    /** Without the outbox; the beans are the application's. */
    static MissingParts outbox(Class<?>... beans) {
        return new MissingParts(List.of("dev.observables.outbox."), names(beans)) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                var outbox = Outbox.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath();
                var visible = Collections.list(super.getResources(name));
                visible.removeIf(resource -> resource.getPath().contains(outbox));
                return Collections.enumeration(visible);
            }
        };
    }

    Class<?> again(Class<?> type) {
        try {
            return loadClass(type.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Class<?>... types) {
        return List.of(types).stream().map(Class::getName).toList();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (matches(hidden, name)) {
            throw new ClassNotFoundException(name);
        }
        if (!matches(own, name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private static boolean matches(List<String> beginnings, String name) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (var file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            var bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
