package dev.observables.tck.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import dev.observables.tck.report.Findings;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @Observable} on methods of interceptors and decorators, which no event calls and no container intercepts. */
@Tag("embedded")
public class InterceptorAndDecoratorTest {

    public interface Greeter {
        String greet(String name);
    }

    @ApplicationScoped
    static class Plain implements Greeter {
        @Override
        @Audited
        @Observable(send = "greeted")
        public String greet(String name) {
            return name;
        }

        @Observable(listen = "greeted")
        void onGreeting() {
            Calls.note("bean");
        }
    }

    @Decorator
    @Priority(2000)
    public abstract static class Listening implements Greeter {
        @Inject
        @Delegate
        @Any
        Greeter delegate;

        @Observable(listen = "greeted")
        public void hear() {
            Calls.note("decorator");
        }
    }

    @Decorator
    @Priority(2000)
    public abstract static class Sending implements Greeter {
        @Inject
        @Delegate
        @Any
        Greeter delegate;

        @Override
        @Observable(send = "greeted")
        public String greet(String name) {
            return delegate.greet(name);
        }
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Audited {}

    @Audited
    @Interceptor
    @Priority(2000)
    static class Audit {
        @AroundInvoke
        @Observable(send = "greeted")
        public Object audit(InvocationContext invocation) throws Exception {
            return invocation.proceed();
        }

        @Observable(listen = "greeted")
        public void hear() {
            Calls.note("interceptor");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Listening.class, Sending.class})
    @Assertion("OBS-7.3: A decorator's method that listens or sends is reported.")
    void methodOfADecoratorIsReported(Class<?> decorator) {
        assertThat(Findings.onlyWarning(Plain.class, decorator))
                .startsWith("OBS0225: " + decorator.getSimpleName() + ".")
                .contains("interceptor or decorator");
    }

    @Test
    @Assertion("OBS-7.3: An interceptor's methods that listen or send are reported.")
    void methodsOfAnInterceptorAreReported() {
        assertThat(Findings.warnings(Plain.class, Audit.class))
                .hasSize(2)
                .allMatch(warning -> warning.startsWith("OBS0225: Audit."));
    }

    @ParameterizedTest
    @ValueSource(classes = {Listening.class, Sending.class, Audit.class})
    @Assertion("OBS-7.3: The bean's own method sends once and its listener alone is called.")
    void beanAloneSendsAndListens(Class<?> reported) {
        try (var deployment = Deployment.of(Plain.class, reported).start()) {
            var greeter = deployment.get(Greeter.class);

            assertThat(Calls.after(deployment, () -> greeter.greet("Ann"))).containsExactly("bean");
            assertThat(Patience.result(deployment.observables().send("greeted")).succeeded())
                    .isTrue();
        }
    }
}
