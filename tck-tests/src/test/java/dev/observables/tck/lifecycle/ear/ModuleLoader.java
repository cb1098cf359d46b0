package dev.observables.tck.lifecycle.ear;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Has one class of its own, and sees what lies in the EAR's library. */
class ModuleLoader extends ClassLoader {

    private final String own;

    ModuleLoader(Class<?> original) {
        super(original.getSimpleName(), original.getClassLoader());
        own = original.getName();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals(own)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) {
        try (var file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            var bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
