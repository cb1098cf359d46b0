package dev.observables.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("%s");
    /** More than any text takes; what is too many is left out. */
    private static final Object[] WORDS =
            Arrays.stream("one two three four five six seven eight".split(" ")).toArray();

    @Test
    void noCodeIsUsedTwice() {
        assertThat(Messages.values()).extracting(Messages::code).doesNotHaveDuplicates();
    }

    @Test
    void codesRiseInTheirOrder() {
        assertThat(Messages.values()).extracting(Messages::code).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void textBeginsWithItsCodeAndTellsAllArguments(Messages message) {
        var text = message.text(WORDS);

        assertThat(text).startsWith(message.code() + ": ").matches("(?s)OBS0[1-4]\\d{2}: .+");
        assertThat(PLACE.matcher(text).find()).isFalse();
        assertThat(text.chars().filter(c -> c == '%').count()).isZero();
    }

    @Test
    void controlCharactersInArgumentsAreToldByTheirNumbers() {
        var text = Messages.INVALID_NAME_SENT.text("a\nERROR forged\u001b[31m\u2028\u0085\t");

        assertThat(text).contains("\"a\\u000aERROR forged\\u001b[31m\\u2028\\u0085\\u0009\"");
        assertThat(text.lines()).hasSize(1);
    }

    @Test
    void percentSignInAnArgumentIsNoFormat() {
        assertThat(Messages.INVALID_NAME_SENT.text("100%s%n")).contains("\"100%s%n\"");
    }

    @Test
    void argumentMayBeNull() {
        assertThat(Messages.INVALID_NAME_SENT.text((Object) null)).contains("\"null\"");
    }
}
