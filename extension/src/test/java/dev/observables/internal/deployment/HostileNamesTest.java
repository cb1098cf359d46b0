package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.internal.dispatch.EventNames;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** Names and patterns that nobody would write in good faith. */
class HostileNamesTest {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}._/-]{1,200}");

    @Property
    void nameIsValidIfItsCharactersAreAndNeverOtherwise(@ForAll("texts") String text) {
        assertThat(EventNames.isValid(text)).isEqualTo(NAME.matcher(text).matches() && text.length() <= 200);
    }

    @Property
    void whatMayBeListenedToIsAValidNameOnceStarsAndEndingAreTakenAway(@ForAll("texts") String text) {
        var base = text.replaceFirst("(?s):(completed|failed)\\z", "");

        assertThat(EventNames.isValidToListen(text))
                .isEqualTo(base.length() <= 200
                        && NAME.matcher(base.replace('*', 'x')).matches());
    }

    /** Two letters, so that most stars have several places to end at. */
    @Property(tries = 5_000)
    void patternMatchesWhatItsRegularExpressionDoes(
            @ForAll @Chars({'a', 'b', '*'}) @StringLength(max = 10) String pattern,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 12) String name) {
        var expression = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));

        assertThat(EventNames.matches(pattern, name)).isEqualTo(Pattern.matches(expression, name));
    }

    /** A matcher that tries all ends of all stars would not come to its end in this life. */
    @Example
    void timeOfMatchingGrowsWithTheNameAndNoFaster() {
        var pattern = "*a".repeat(40) + "*b";

        assertGrowsLinearly(length ->
                assertThat(EventNames.matches(pattern, "a".repeat(length))).isFalse());
    }

    /** Four times the length may take eight times as long, which leaves room for noise and none for a square. */
    private static void assertGrowsLinearly(IntConsumer work) {
        double growth = IntStream.range(0, 12)
                .mapToDouble(round -> (double) nanos(() -> work.accept(80_000)) / nanos(() -> work.accept(20_000)))
                .min()
                .orElseThrow();

        assertThat(growth).isLessThan(8);
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    @Provide
    Arbitrary<String> texts() {
        var likely = Arbitraries.strings()
                .withChars("aZ9._-/*:${}\n\r\u0000\u001b\u202e<\"'\\")
                .withChars('\u00e4', '\u6ce8', '\u0663', '\u2028')
                .ofMaxLength(8);
        var ended = likely.flatMap(
                text -> Arbitraries.of("", ":completed", ":failed", ":failed\n").map(text::concat));
        var good = Arbitraries.strings().withChars("aZ9._-/").ofMinLength(195).ofMaxLength(205);
        return Arbitraries.oneOf(likely, ended, good, Arbitraries.strings().ofMaxLength(300));
    }
}
