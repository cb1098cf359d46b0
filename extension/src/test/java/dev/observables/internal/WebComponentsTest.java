package dev.observables.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EventListener;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servlets, filters and listeners, whose instances a server creates itself although their classes may be beans. */
class WebComponentsTest {

    abstract static class SendingServlet extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        @Observable(send = "asked")
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
    }

    @WebServlet("/annotated")
    @ApplicationScoped
    static class AnnotatedServlet extends SendingServlet {

        private static final long serialVersionUID = 1;
    }

    /** Described by {@code web.xml}. */
    @Dependent
    static class DescribedServlet extends SendingServlet {

        private static final long serialVersionUID = 1;
    }

    /** No bean, because the container cannot call its constructor. */
    @WebServlet("/no-bean")
    static class ServletWithoutBean extends SendingServlet {

        private static final long serialVersionUID = 1;

        ServletWithoutBean(String greeting) {
            assertThat(greeting).isNotNull();
        }
    }

    /** Neither a bean nor annotated. */
    static class DescribedServletWithoutBean extends ServletWithoutBean {

        private static final long serialVersionUID = 1;

        DescribedServletWithoutBean(String greeting) {
            super(greeting);
        }
    }

    @WebFilter("/*")
    @ApplicationScoped
    static class SendingFilter implements Filter {

        @Override
        @Observable(sendOnFailure = "asked")
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {}
    }

    @WebListener
    @ApplicationScoped
    static class SendingListener implements ServletContextListener {

        @Override
        @Observable(send = "asked")
        public void contextInitialized(ServletContextEvent start) {}
    }

    /** A servlet whose bean is called as well: by events. */
    @WebServlet("/asked")
    @ApplicationScoped
    static class ListeningServlet extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Observable(listen = "asked")
        void hear() {}

        @Observable(listen = "asked", send = "heard")
        void hearAndSend() {}

        @Observable(listen = "heard")
        void hearAgain() {}
    }

    /** Of another kind than those that a server calls. */
    @ApplicationScoped
    static class OtherListener implements EventListener {

        @Observable(send = "asked")
        void ask() {}
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

    @ParameterizedTest
    @ValueSource(
            classes = {
                AnnotatedServlet.class,
                DescribedServlet.class,
                ServletWithoutBean.class,
                DescribedServletWithoutBean.class,
                SendingFilter.class,
                SendingListener.class
            })
    void methodThatAServerCallsIsReported(Class<?> component) {
        assertThatThrownBy(() -> deploy(component))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining(". OBS0230: " + component.getSimpleName() + ".")
                .hasMessageNotContaining("OBS0213");
    }

    @Test
    void methodThatEventsCallIsNotReportedAndNoOtherBeansMethod() {
        try (var container = deploy(OtherListener.class)) {
            assertThat(container.isRunning()).isTrue();
        }
    }

    private static WeldContainer deploy(Class<?> component) {
        return new Weld(component.getName())
                .disableDiscovery()
                .addExtension(new ObservablesExtension())
                .addExtension(new ServicesExtension())
                .addBeanClasses(component, ListeningServlet.class)
                .initialize();
    }
}
