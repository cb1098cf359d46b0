package dev.observables.tck;

import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Collection;
import java.util.ServiceLoader;

/** What Jakarta SE containers have in common, and how to tell which one is running. */
public final class Containers {

    private Containers() {}

    /** The named beans and no others, whatever lies on the class path, and the extensions that lie there. */
    static SeContainerInitializer initializer(ClassLoader classLoader, Collection<Class<?>> beans) {
        var initializer = SeContainerInitializer.newInstance()
                .setClassLoader(classLoader)
                .disableDiscovery()
                .addBeanClasses(beans.toArray(Class<?>[]::new));
        if (initializer.getClass().getName().startsWith("org.jboss.weld.")) {
            // Weld then discovers no extensions either, while OpenWebBeans does
            ServiceLoader.load(Extension.class, classLoader).forEach(initializer::addExtensions);
        }
        return initializer;
    }

    /** Such as {@code weld 5.1.6.Final on CDI 4.0.1}. */
    public static String describe(BeanManager manager) {
        return "%s %s on CDI %s".formatted(product(manager), version(manager.getClass()), version(CDI.class));
    }

    private static String product(BeanManager manager) {
        var name = manager.getClass().getName();
        return name.startsWith("org.jboss.weld.")
                ? "weld"
                : name.startsWith("org.apache.webbeans.") ? "openwebbeans" : name;
    }

    /** As its jar tells it: what was loaded counts, not what the build asked for. */
    private static String version(Class<?> type) {
        var told = type.getPackage().getImplementationVersion();
        var jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        var inName = jar.replaceFirst(".*/[a-zA-Z.-]*?-(\\d[^/]*)\\.jar$", "$1");
        return inName.equals(jar) && told != null ? told : inName;
    }
}
