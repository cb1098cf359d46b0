package dev.observables.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Observable;
import dev.observables.Observables;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.Interceptors;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.manager.api.WeldManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A server that makes injection targets of the raw classes before beans are deployed, as Open Liberty does. Each test has a bean
 * class of its own, because a class loader keeps the subclass of the first deployment.
 */
class UnboundTargetsTest {

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Audited {}

    @Audited
    @Interceptor
    @Priority(1)
    static class Audit {
        @AroundInvoke
        Object count(InvocationContext call) throws Exception {
            call.getContextData().put("audited", true);
            return call.proceed();
        }
    }

    static class Control {
        @AroundInvoke
        Object pass(InvocationContext call) throws Exception {
            return call.proceed();
        }
    }

    @ApplicationScoped
    public static class Bakery {
        @Observable(send = "sold")
        public void sell() {}

        @Audited
        public void close() {}
    }

    @ApplicationScoped
    public static class Dairy {
        @Observable(send = "sold")
        public void sell() {}

        @Interceptors(Control.class)
        public void close() {}
    }

    @InterceptorBinding
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Watched {}

    /** Intercepts the life cycle, and no method. */
    @Watched
    @Interceptor
    @Priority(1)
    static class Watch {
        @PostConstruct
        void pass(InvocationContext start) throws Exception {
            start.proceed();
        }
    }

    @Watched
    @ApplicationScoped
    public static class Florist {
        @Observable(send = "sold")
        public void sell() {}
    }

    /** No subclass in another package could override its method. */
    @ApplicationScoped
    public static class CornerShop {
        @Observable(send = "sold")
        public void sell() {}

        @Audited
        void close() {}
    }

    /** The same, with the binding where it reaches the sending method. */
    @ApplicationScoped
    public static class AuditedCornerShop {
        @Audited
        @Observable(send = "sold")
        public void sell() {}

        void close() {}
    }

    @ApplicationScoped
    public static class Market {
        @Observable(send = "sold")
        public void sell() {}

        @Audited
        public void close() {}
    }

    @ApplicationScoped
    static class Till {
        private final AtomicInteger sold = new AtomicInteger();

        @Observable(listen = "sold")
        void count() {
            sold.incrementAndGet();
        }

        int sold() {
            return sold.get();
        }
    }

    /** With a problem, the deployment fails. */
    @BeforeEach
    void validateStrictly() {
        System.setProperty("observables.validation", "strict");
    }

    @AfterEach
    void restore() {
        System.clearProperty("observables.validation");
    }

    @Test
    void beanSendsBesideAMethodWithABinding() {
        try (var container = deploy(Bakery.class)) {
            container.select(Bakery.class).get().sell();

            assertThat(sold(container)).isEqualTo(1);
        }
    }

    @Test
    void beanSendsBesideAMethodWithAnInterceptor() {
        try (var container = deploy(Dairy.class)) {
            container.select(Dairy.class).get().sell();

            assertThat(sold(container)).isEqualTo(1);
        }
    }

    @Test
    void beanSendsWhoseLifeCycleIsIntercepted() {
        try (var container = deploy(Florist.class)) {
            container.select(Florist.class).get().sell();

            assertThat(sold(container)).isEqualTo(1);
        }
    }

    @Test
    void senderThatHasToShareTheSubclassIsReported() {
        assertThatThrownBy(() -> deploy(CornerShop.class))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("OBS0226: CornerShop.sell(): sends nothing");
    }

    @Test
    void senderThatTheSharedSubclassInterceptsIsNotReported() {
        try (var container = deploy(AuditedCornerShop.class)) {
            container.select(AuditedCornerShop.class).get().sell();

            assertThat(sold(container)).isEqualTo(1);
        }
    }

    @Test
    void beanWithoutAnotherTargetKeepsItsTypes() {
        try (var container = weld("market").addBeanClass(Market.class).initialize()) {
            assertThat(container.getBeanManager().getBeans(OwnSubclass.class)).isEmpty();
        }
    }

    private static int sold(WeldContainer container) {
        assertThat(container.select(Observables.class).get().awaitQuiet(Duration.ofSeconds(30)))
                .isTrue();
        return container.select(Till.class).get().sold();
    }

    private static WeldContainer deploy(Class<?> component) {
        return weld(component.getName()).addExtension(new RawTarget(component)).initialize();
    }

    private static Weld weld(String name) {
        return new Weld(name)
                .disableDiscovery()
                .addExtension(new ServicesExtension())
                .addExtension(new ObservablesExtension())
                .addBeanClasses(Till.class, Audit.class, Watch.class);
    }

    /** The server's. */
    static final class RawTarget implements Extension {

        private final Class<?> component;

        RawTarget(Class<?> component) {
            this.component = component;
        }

        /** In the extension's own bean archive, so that both have the same bean manager. */
        void add(@Observes BeforeBeanDiscovery phase) {
            phase.addAnnotatedType(component, component.getName());
        }

        void create(@Observes AfterTypeDiscovery phase, BeanManager beans) {
            ((WeldManager) beans).fireProcessInjectionTarget(beans.createAnnotatedType(component));
        }
    }
}
