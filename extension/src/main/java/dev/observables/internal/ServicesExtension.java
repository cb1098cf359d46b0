package dev.observables.internal;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Optional;

/**
 * Where interceptors find what they work with. The container has one instance for each deployment, as it has of every
 * extension; {@link ObservablesExtension} fills it, so that an interceptor does not need the extension that registers it.
 */
public class ServicesExtension implements Extension {

    private volatile DeploymentServices services;

    static ServicesExtension of(BeanManager beans) {
        return beans.getExtension(ServicesExtension.class);
    }

    void set(DeploymentServices assembled) {
        services = assembled;
    }

    /** Empty while the container boots. */
    Optional<DeploymentServices> services() {
        return Optional.ofNullable(services);
    }
}
