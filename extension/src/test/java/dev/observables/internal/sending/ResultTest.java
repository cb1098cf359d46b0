package dev.observables.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.internal.sending.Result.Succeeded;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a Response means is tested where JAX-RS has an implementation. */
class ResultTest {

    @Test
    void anEmptyOptionalOfAnyKindIsNothing() {
        assertThat(Result.of(Optional.empty())).isSameAs(Result.NOTHING);
        assertThat(Result.of(Optional.of(OptionalInt.empty()))).isSameAs(Result.NOTHING);
        assertThat(Result.of(OptionalInt.empty())).isSameAs(Result.NOTHING);
        assertThat(Result.of(OptionalLong.empty())).isSameAs(Result.NOTHING);
        assertThat(Result.of(OptionalDouble.empty())).isSameAs(Result.NOTHING);
    }

    @Test
    void aPresentOptionalOfAnyKindSucceedsWithItsContent() {
        assertThat(Result.of(Optional.of(Optional.of("text")))).isEqualTo(new Succeeded("text"));
        assertThat(Result.of(OptionalInt.of(1))).isEqualTo(new Succeeded(1));
        assertThat(Result.of(OptionalLong.of(2))).isEqualTo(new Succeeded(2L));
        assertThat(Result.of(OptionalDouble.of(0.5))).isEqualTo(new Succeeded(0.5));
    }

    @Test
    void anythingElseSucceedsWithItself() {
        var unfinished = new CompletableFuture<String>();

        assertThat(Result.of(null)).isEqualTo(new Succeeded(null));
        assertThat(Result.of("text")).isEqualTo(new Succeeded("text"));
        assertThat(Result.of(Optional.of(unfinished))).isEqualTo(new Succeeded(unfinished));
    }
}
