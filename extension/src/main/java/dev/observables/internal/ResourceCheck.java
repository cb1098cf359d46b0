package dev.observables.internal;

import dev.observables.internal.deployment.ComposedAnnotations;
import dev.observables.internal.platform.Log;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Sees the resources of a starting JAX-RS application, found through its ServiceLoader (Jakarta RESTful Web Services
 * 3.1, section 4.1.2). A resource that is no bean shows itself nowhere else, and its events would be missed silently.
 */
public class ResourceCheck implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        if (!ComposedAnnotations.isObservable(method)) {
            return;
        }
        try {
            var extension = CDI.current().getBeanManager().getExtension(ObservablesExtension.class);
            extension.checkResource(resource.getResourceClass(), method);
        } catch (IllegalStateException | IllegalArgumentException noContainer) {
            Log.debug(() -> "The resource " + resource.getResourceClass() + " cannot be checked: " + noContainer);
        }
    }
}
