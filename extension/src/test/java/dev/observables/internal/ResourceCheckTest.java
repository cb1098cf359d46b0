package dev.observables.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Argument;
import dev.observables.Observable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.container.Suspended;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of JAX-RS resources, with the API of JAX-RS and no implementation. */
class ResourceCheckTest {

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("dev.observables");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().getName().equals("WARNING")) {
                warnings.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @RequestScoped
    @Path("/bean")
    public static class Bean {
        @GET
        @Observable(send = "seen")
        public String see(@FormParam("e-mail") String email) {
            return email;
        }

        @Observable(listen = "seen")
        public void count(@Argument("e-mail") String byItsAnnotation, @Argument("email") String byItsParameter) {}
    }

    @Path("/none")
    public static class NoBean {
        @GET
        @Observable(send = "seen")
        public String see(String name) {
            return name;
        }

        @GET
        @Path("/silent")
        public String silent() {
            return "";
        }
    }

    @RequestScoped
    @Path("/later")
    public static class Later {
        @GET
        @Observable(send = "seen", await = true)
        public void see(@Suspended AsyncResponse response) {}
    }

    @BeforeEach
    void listenToTheLog() {
        logger.addHandler(handler);
    }

    @AfterEach
    void leaveTheLog() {
        logger.removeHandler(handler);
    }

    @Test
    void resourceThatIsNoBeanIsToldWhenTheApplicationStarts() throws Exception {
        try (var container = deploy(Bean.class)) {
            assertThat(container.isRunning()).isTrue();

            new ResourceCheck().configure(resource(NoBean.class, "see", String.class), null);

            assertThat(warnings)
                    .singleElement()
                    .asString()
                    .startsWith("OBS0214: NoBean.see(String): sends nothing, because the resource")
                    .contains(NoBean.class.getName(), "@RequestScoped");
        }
    }

    @Test
    void resourceThatIsABeanOrSendsNothingIsNotTold() throws Exception {
        try (var container = deploy(Bean.class)) {
            assertThat(container.isRunning()).isTrue();

            new ResourceCheck().configure(resource(Bean.class, "see", String.class), null);
            new ResourceCheck().configure(resource(NoBean.class, "silent"), null);

            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void resourceIsNotToldWhereWarningsAreSwitchedOff() throws Exception {
        System.setProperty("observables.validation", "off");
        try (var container = deploy(Bean.class)) {
            assertThat(container.isRunning()).isTrue();

            new ResourceCheck().configure(resource(NoBean.class, "see", String.class), null);

            assertThat(warnings).isEmpty();
        } finally {
            System.clearProperty("observables.validation");
        }
    }

    @Test
    void argumentHasTheNameOfItsParameterAndOfItsAnnotation() {
        try (var container = deploy(Bean.class)) {
            assertThat(container.isRunning()).isTrue();
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void resourceThatAnswersLaterCannotAwait() {
        assertThatThrownBy(() -> deploy(Later.class))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("OBS0107: Later.see(AsyncResponse): await is not possible, because the method"
                        + " takes an AsyncResponse");
    }

    private static WeldContainer deploy(Class<?> bean) {
        return new Weld(bean.getName())
                .disableDiscovery()
                .addExtension(new ObservablesExtension())
                .addExtension(new ServicesExtension())
                .addBeanClass(bean)
                .initialize();
    }

    private static ResourceInfo resource(Class<?> type, String method, Class<?>... parameters) throws Exception {
        var resourceMethod = type.getMethod(method, parameters);
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                return resourceMethod;
            }

            @Override
            public Class<?> getResourceClass() {
                return type;
            }
        };
    }
}
