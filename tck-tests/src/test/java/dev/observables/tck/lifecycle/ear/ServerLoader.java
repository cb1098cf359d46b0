package dev.observables.tck.lifecycle.ear;

import java.util.Map;

/** Sees the classes of all modules: a container in Java SE finds beans by their names. */
final class ServerLoader extends ModuleLoader {

    private final Map<String, Class<?>> modules;

    ServerLoader(Map<String, Class<?>> modules) {
        super(EarServer.class);
        this.modules = modules;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        var ofModule = modules.get(name);
        return ofModule == null ? super.loadClass(name, resolve) : ofModule;
    }
}
