package dev.observables.tck.durable;

import dev.observables.outbox.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;

/**
 * The class loader of an application that lacks something. It defines the library and the application's beans anew, so that they do not
 * see what is hidden.
 */
final class MissingParts extends ClassLoader {

    private static final String LIBRARY = "dev.observables.";
    private static final String TESTS = "dev.observables.tck.";

    private final Set<String> beans;
    private final String hidden;
    private final String hiddenPlace;

    private MissingParts(Class<?> bean, String hidden, String hiddenPlace) {
        super(MissingParts.class.getClassLoader());
        beans = Set.of(bean.getName());
        this.hidden = hidden;
        this.hiddenPlace = hiddenPlace;
    }

    /** The bean in an application without the outbox. */
    static Class<?> outbox(Class<?> bean) {
        var place =
                Outbox.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return new MissingParts(bean, "dev.observables.outbox.", place).again(bean);
    }

    /** The bean in an application, on a server, without Jakarta JSON Binding. */
    static Class<?> jsonBinding(Class<?> bean) {
        return new MissingParts(bean, "jakarta.json.bind.", "jakarta.json.bind-api").again(bean);
    }

    private Class<?> again(Class<?> type) {
        try {
            return loadClass(type.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(hidden)) {
            throw new ClassNotFoundException(name);
        }
        if (!beans.contains(name) && (!name.startsWith(LIBRARY) || name.startsWith(TESTS))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var visible = Collections.list(super.getResources(name));
        visible.removeIf(resource -> resource.getPath().contains(hiddenPlace));
        return Collections.enumeration(visible);
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
