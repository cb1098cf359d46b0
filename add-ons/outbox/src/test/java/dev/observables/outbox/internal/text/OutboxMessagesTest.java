package dev.observables.outbox.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutboxMessagesTest {

    @Test
    void tableOfCodesHasEveryCodeInOrder() throws IOException {
        var documented = Files.readAllLines(Path.of("..", "..", "docs", "codes.md")).stream()
                .filter(line -> line.startsWith("| OBS11"))
                .map(line -> line.substring(2, 9))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(OutboxMessages.values())
                        .map(OutboxMessages::code)
                        .toList());
    }

    @Test
    void textIsOneLineOfLimitedLength() {
        var text = OutboxMessages.CANNOT_BE_READ.text("a\nb\u2028c", "x".repeat(5_000));

        assertThat(text).startsWith("OBS1121: ").contains("a b c").hasSizeLessThan(1_200);
        assertThat(text.lines()).hasSize(1);
    }
}
