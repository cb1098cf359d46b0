package dev.observables.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.naming.NamingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a look-up may end in. */
class JndiTest {

    /** What the name is bound to, or an exception or error to throw. */
    private static Object bound;

    @RegisterExtension
    final NamingProvider provider = new NamingProvider(name -> lookUp());

    @Test
    void objectOfTheTypeIsFound() throws NamingException {
        Executor executor = Runnable::run;
        bound = executor;

        assertThat(Jndi.lookup("java:comp/Executor", Executor.class)).isSameAs(executor);
    }

    @Test
    void objectOfAnotherTypeIsNotFound() {
        bound = "an executor";

        assertThatExceptionOfType(NamingException.class)
                .isThrownBy(() -> Jndi.lookup("java:comp/Executor", Executor.class))
                .withMessageContaining("is of java.lang.String, not of java.util.concurrent.Executor");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatAProviderThrowsIsAFailedLookup(Throwable failure) {
        bound = failure;

        assertThatExceptionOfType(NamingException.class)
                .isThrownBy(() -> Jndi.lookup("java:comp/Executor", Executor.class))
                .withMessageContaining("java:comp/Executor cannot be looked up: " + failure)
                .withCause(failure);
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("not set up"), new NoClassDefFoundError("of/the/Provider"));
    }

    private static Object lookUp() {
        if (bound instanceof RuntimeException exception) {
            throw exception;
        }
        if (bound instanceof Error error) {
            throw error;
        }
        return bound;
    }
}
