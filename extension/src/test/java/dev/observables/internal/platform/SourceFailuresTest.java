package dev.observables.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How often a configuration that fails is reported and asked. */
class SourceFailuresTest {

    private static final long LONG = TimeUnit.MINUTES.toNanos(1);

    private final List<String> errors = new ArrayList<>();
    private final SourceFailures failures = new SourceFailures(errors::add);

    @Test
    void deploymentHasAnErrorForEachCauseWithItsKeys() {
        failures.add("a", new IllegalStateException("down"), 0);
        failures.add("b", new IllegalStateException("locked"), 0);
        failures.add("c", new IllegalStateException("down"), 0);
        failures.add("a", new IllegalStateException("down"), 0);
        assertThat(errors).isEmpty();

        failures.endDeployment();

        assertThat(errors).hasSize(2);
        assertThat(errors.get(0)).startsWith("OBS0112: a, c: ").contains("java.lang.IllegalStateException: down.");
        assertThat(errors.get(1)).startsWith("OBS0112: b: ").contains("java.lang.IllegalStateException: locked.");
    }

    @Test
    void causeThatCannotBePrintedIsNamedByItsClass() {
        class Unprintable extends RuntimeException {
            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                throw this;
            }
        }

        failures.add("a", new Unprintable(), 0);
        failures.endDeployment();

        assertThat(errors).singleElement().asString().contains("Unprintable, which cannot be printed");
    }

    @Test
    void everyKeyIsAskedForAtDeployment() {
        failures.add("a", new IllegalStateException("down"), LONG);

        assertThat(failures.isPaused()).isFalse();
    }

    @Test
    void sourceThatTakesLongToFailIsLeftAloneForAWhile() {
        failures.endDeployment();

        failures.add("a", new IllegalStateException("down"), 1);
        assertThat(failures.isPaused()).isFalse();
        failures.add("a", new IllegalStateException("down"), LONG);
        assertThat(failures.isPaused()).isTrue();
    }
}
