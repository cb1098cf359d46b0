package dev.observables.tck.enterprise.contexts;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at what surrounds a listener. */
@ApplicationScoped
public class Surroundings {

    /** What every server binds for a web component, and the web application's own entry. */
    private static final List<String> NAMES = List.of(
            "java:comp/env/greeting",
            "java:comp/BeanManager",
            "java:comp/DefaultContextService",
            "java:comp/DefaultManagedExecutorService",
            "java:comp/TransactionSynchronizationRegistry",
            "java:comp/UserTransaction",
            "java:comp/ValidatorFactory",
            "java:module/ModuleName",
            "java:app/AppName");

    private volatile CompletableFuture<Found> found = new CompletableFuture<>();

    @Inject
    RequestNumber request;

    /**
     * What a listener found.
     *
     * @param unbound the names that it could not look up
     * @param type this class, as the thread's class loader loads it
     */
    record Found(int request, List<String> unbound, ClassLoader loader, Class<?> type, String configured) {}

    @Observable(listen = "surroundings_asked")
    void look() throws ClassNotFoundException {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            found.complete(new Found(
                    request.get(),
                    NAMES.stream().filter(name -> !isBound(name)).toList(),
                    loader,
                    loader.loadClass(Surroundings.class.getName()),
                    ConfigProvider.getConfig().getValue("tck.greeting", String.class)));
        } catch (ClassNotFoundException | RuntimeException failure) {
            found.completeExceptionally(failure);
            throw failure;
        }
    }

    void forget() {
        found = new CompletableFuture<>();
    }

    /** Completed by the next call of the listener. */
    CompletableFuture<Found> found() {
        return found;
    }

    private static boolean isBound(String name) {
        try {
            return InitialContext.doLookup(name) != null;
        } catch (NamingException unbound) {
            return false;
        }
    }
}
