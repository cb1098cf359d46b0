package dev.observables.outbox.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void textIsClassAndMessage() {
        assertThat(FailureText.of(new IOException("no disk"))).isEqualTo("java.io.IOException: no disk");
        assertThat(FailureText.of(new IOException())).isEqualTo("java.io.IOException");
    }

    @Test
    void textHasAtMost2000CharactersAndNoHalfCharacter() {
        var text = FailureText.of(new IOException("x".repeat(1978) + "\ud83d\ude80"));

        assertThat(FailureText.of(new IOException("x".repeat(5_000)))).hasSize(2_000);
        assertThat(text).hasSize(1_999).endsWith("x");
    }

    @Test
    void exceptionWhoseMethodsThrowHasItsClassAlone() {
        class Silent extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new StackOverflowError();
            }
        }

        assertThat(FailureText.of(new Silent())).isEqualTo(Silent.class.getName());
    }
}
