package dev.observables.outbox.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.spi.JournalException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPayloadsTest {

    private final StoredPayloads payloads = new StoredPayloads(new LibraryFormat(TypeOf.FORMAT, Events.Read::new));

    private record Order(String id, BigDecimal total) {}

    private record OrderOfAnotherRelease(
            String id, @Nullable Instant placed) {}

    @Test
    void payloadAndArgumentsAreReadIntoTheTypesThatAreAskedFor() {
        var arguments = new LinkedHashMap<String, @Nullable Object>();
        arguments.put("when", Instant.EPOCH);
        arguments.put("a \"quoted\" name", List.of(1, 2));
        arguments.put("nothing", null);
        var order = new Order("o", new BigDecimal("1.10"));

        var read = payloads.read(payloads.write(order, arguments));

        assertThat(read.payload(Order.class)).isEqualTo(order).isNotSameAs(read.payload(Order.class));
        assertThat(read.payload(OrderOfAnotherRelease.class)).isEqualTo(new OrderOfAnotherRelease("o", null));
        assertThat(read.payload(Object.class)).isEqualTo(Map.of("id", "o", "total", new BigDecimal("1.10")));
        assertThat(read.argumentNames()).containsExactly("when", "a \"quoted\" name", "nothing");
        assertThat(read.argument("when", Instant.class)).isEqualTo(Instant.EPOCH);
        assertThat(read.argument("a \"quoted\" name", new TypeOf<List<Integer>>() {}.type()))
                .isEqualTo(List.of(1, 2));
        assertThat(read.hasArgument("nothing")).isTrue();
        assertThat(read.argument("nothing", String.class)).isNull();
        assertThat(read.hasArgument("missing")).isFalse();
        assertThat(read.argument("missing", String.class)).isNull();
        assertThat(read.arguments().values())
                .containsExactlyElementsOf(Arrays.asList("1970-01-01T00:00:00Z", List.of(1L, 2L), null));
    }

    @Test
    void nullStaysNull() {
        var text = payloads.write(null, Map.of());

        assertThat(text).isEqualTo("{\"payload\":null,\"arguments\":{}}");
        assertThat(payloads.read(text).payload(Order.class)).isNull();
        assertThat(payloads.read(text).argumentNames()).isEmpty();
    }

    @Test
    void numbersKeepAllTheirDigits() {
        var number = new BigDecimal("12345678901234567890.123456789012345678900");

        assertThat(payloads.read(payloads.write(number, Map.of())).payload(BigDecimal.class))
                .isEqualTo(number);
    }

    @Test
    void valueThatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> payloads.write("p", Map.of("a", Thread.currentThread())))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1120: java.lang.Thread");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4711-secret",
                "\"4711-secret\"",
                "[4711]",
                "{\"payload\":4711",
                "{\"payload\":4711}",
                "{\"arguments\":{}}",
                "{\"payload\":4711,\"arguments\":[]}"
            })
    void damagedTextIsRefusedWhenItIsUsedAndWithoutAnythingOfIt(String text) {
        assertThatCode(() -> payloads.read(text)).doesNotThrowAnyException();
        assertThat(payloads.read(text).toString()).doesNotContain("4711");

        assertThatThrownBy(() -> payloads.read(text).payload(Order.class))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1125: ")
                .hasMessageNotContaining("4711")
                .hasNoCause();
        assertThatThrownBy(() -> payloads.read(text).hasArgument("a")).isInstanceOf(JournalException.class);
    }
}
