package dev.observables.tck.enterprise.contexts;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InitialContext;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells what a listener finds around it. */
@ApplicationScoped
public class Surroundings {

    private final Map<String, Object> found = new ConcurrentHashMap<>();

    @Inject
    RequestNumber request;

    @Observable(listen = "surroundings_asked")
    void look() throws Exception {
        found.put("request", request.get());
        found.put("greeting", InitialContext.doLookup("java:comp/env/greeting"));
        found.put("class", Thread.currentThread().getContextClassLoader().loadClass(Surroundings.class.getName()));
        found.put("configured", ConfigProvider.getConfig().getValue("tck.greeting", String.class));
    }

    void forget() {
        found.clear();
    }

    Map<String, Object> found() {
        return found;
    }
}
