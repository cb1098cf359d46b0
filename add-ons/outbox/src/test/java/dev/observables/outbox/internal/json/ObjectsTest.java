package dev.observables.outbox.internal.json;

import static dev.observables.outbox.internal.json.TypeOf.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Records and classes with properties, public and not, generic and nested. */
class ObjectsTest {

    private static final UUID ID = UUID.fromString("0197c5a0-0000-7000-8000-00000000000f");

    public record PublicLine(String product, int quantity, BigDecimal price) {}

    record Line(String product, int quantity, BigDecimal price) {}

    private record Order(
            UUID id,
            Instant placed,
            List<Line> lines,
            Map<Locale, Line> byLanguage,
            Optional<Line> gift,
            OptionalInt rebate,
            YearMonth billed,
            Set<Status> history,
            byte[] signature) {}

    private enum Status {
        OPEN,
        PAID
    }

    private record Page<T>(List<T> items, @Nullable Page<T> next, Map<String, T> named) {}

    private record Pair<A, B>(A first, B second) {}

    private record Defaults(
            int number, boolean truth, @Nullable String text, Optional<String> optional, char letter) {}

    private record Empty() {}

    private record Compact(String text) {
        Compact {
            text = text == null ? "none" : text.strip();
        }

        String getShouted() {
            return text + "!";
        }
    }

    @Nested
    class OfRecords {

        @Test
        void recordsAreReadBackWhoeverCanSeeThem() {
            var line = new Line("pen", 2, new BigDecimal("1.10"));

            assertThat(TypeOf.readBack(new PublicLine("pen", 2, BigDecimal.ONE), PublicLine.class))
                    .isEqualTo(new PublicLine("pen", 2, BigDecimal.ONE));
            assertThat(TypeOf.readBack(line, Line.class)).isEqualTo(line);
            assertThat(TypeOf.readBack(new Empty(), Empty.class)).isEqualTo(new Empty());
            assertThat(new TypeOf<Pair<Line, Status>>() {}.readBack(new Pair<>(line, Status.PAID)))
                    .isEqualTo(new Pair<>(line, Status.PAID));
        }

        @Test
        void componentsOfAllTypesAreReadBack() {
            var line = new Line("pen", 2, new BigDecimal("1.10"));
            var order = new Order(
                    ID,
                    Instant.EPOCH,
                    List.of(line, line),
                    Map.of(Locale.GERMANY, line),
                    Optional.of(line),
                    OptionalInt.of(3),
                    YearMonth.of(2026, 5),
                    Set.of(Status.OPEN, Status.PAID),
                    new byte[] {1, 2});

            var read = TypeOf.readBack(order, Order.class);

            assertThat(read).usingRecursiveComparison().isEqualTo(order);
        }

        @Test
        void genericRecordIsReadBackWithTheTypeOfTheParameter() {
            var page = new Page<>(
                    List.of(new Line("a", 1, BigDecimal.ONE)),
                    new Page<>(List.of(), null, Map.of()),
                    Map.of("b", new Line("b", 2, BigDecimal.TEN)));

            assertThat(new TypeOf<Page<Line>>() {}.readBack(page)).isEqualTo(page);
            assertThat(
                            new TypeOf<Page<List<Status>>>() {}.read("{\"items\":[[\"PAID\"]]}")
                                    .items())
                    .isEqualTo(List.of(List.of(Status.PAID)));
        }

        @Test
        void whatIsMissingOrNullIsNullZeroOrEmpty() {
            var defaults = new Defaults(0, false, null, Optional.empty(), '\0');

            assertThat(FORMAT.read("{}", Defaults.class)).isEqualTo(defaults);
            assertThat(FORMAT.read("{\"number\":null,\"text\":null,\"optional\":null}", Defaults.class))
                    .isEqualTo(defaults);
            assertThat(FORMAT.write(defaults)).doesNotContain("text", "optional");
        }

        @Test
        void unknownPropertiesAreIgnored() {
            var json = "{\"unknown\":{\"a\":[1]},\"product\":\"pen\",\"quantity\":1,\"more\":null}";

            assertThat(FORMAT.read(json, Line.class)).isEqualTo(new Line("pen", 1, null));
        }

        @Test
        void constructorOfTheRecordIsCalledAndOnlyComponentsAreWritten() {
            assertThat(FORMAT.read("{\"text\":\" a \"}", Compact.class)).isEqualTo(new Compact("a"));
            assertThat(FORMAT.read("{}", Compact.class)).isEqualTo(new Compact("none"));
            assertThat(FORMAT.write(new Compact("a"))).isEqualTo("{\"text\":\"a\"}");
        }
    }

    public static class Bean {
        public String open = "";
        private final List<Line> lines = new java.util.ArrayList<>();
        private int count = 7;
        private boolean isActive;
        private transient String secret = "s";
        private @Nullable Inner inner;

        public List<Line> getLines() {
            return lines;
        }

        public void setLines(List<Line> lines) {
            this.lines.addAll(lines);
        }

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }

        public boolean isActive() {
            return isActive;
        }

        public void setActive(boolean isActive) {
            this.isActive = isActive;
        }

        public String getSecret() {
            return secret;
        }

        public void setSecret(String secret) {
            this.secret = secret;
        }

        public int getComputed() {
            return lines.size();
        }

        public @Nullable Inner getInner() {
            return inner;
        }

        public void setInner(Inner inner) {
            this.inner = inner;
        }

        static class Inner {
            public Optional<Instant> when = Optional.empty();
        }
    }

    static class HiddenParent<T> {
        private @Nullable T value;

        public @Nullable T getValue() {
            return value;
        }

        public void setValue(T value) {
            this.value = value;
        }
    }

    private static class HiddenChild extends HiddenParent<List<Line>> {
        public @Nullable String own;

        private HiddenChild() {}
    }

    public static class PublicChildOfHidden extends HiddenParent<UUID> {}

    static class WithJson {
        public JsonObject object = JsonValue.EMPTY_JSON_OBJECT;
        public JsonValue value = JsonValue.NULL;
    }

    @Nested
    class OfClasses {

        @Test
        void settersGettersAndPublicFieldsArePropertiesAndTransientFieldsAreNot() {
            var bean = new Bean();
            bean.open = "o";
            bean.setLines(List.of(new Line("pen", 1, BigDecimal.ONE)));
            bean.setCount(3);
            bean.setActive(true);
            bean.setSecret("hidden");
            bean.setInner(new Bean.Inner());
            bean.inner.when = Optional.of(Instant.EPOCH);

            var read = TypeOf.readBack(bean, Bean.class);

            assertThat(read).usingRecursiveComparison().ignoringFields("secret").isEqualTo(bean);
            assertThat(read.getSecret()).isEqualTo("s");
            assertThat(FORMAT.write(bean)).contains("\"computed\":1");
        }

        @Test
        void whatIsMissingKeepsTheValueOfTheConstructor() {
            assertThat(((Bean) FORMAT.read("{\"unknown\":1}", Bean.class)).getCount())
                    .isEqualTo(7);
            assertThat(((Bean) FORMAT.read("{\"count\":null}", Bean.class)).getCount())
                    .isEqualTo(7);
        }

        @Test
        void inheritedPropertiesHaveTheTypesThatTheChildGivesThem() {
            var child = new HiddenChild();
            child.own = "o";
            child.setValue(List.of(new Line("pen", 1, BigDecimal.ONE)));
            var open = new PublicChildOfHidden();
            open.setValue(ID);

            var read = TypeOf.readBack(child, HiddenChild.class);

            assertThat(read.own).isEqualTo("o");
            assertThat(read.getValue()).isEqualTo(child.getValue());
            assertThat(TypeOf.readBack(open, PublicChildOfHidden.class).getValue())
                    .isEqualTo(ID);
            assertThat(new TypeOf<HiddenParent<List<Line>>>() {}.readBack(child).getValue())
                    .isEqualTo(child.getValue());
        }

        @Test
        void classIsReadIntoARecordWithTheSameProperties() {
            var bean = new Bean();
            bean.setCount(5);

            assertThat(FORMAT.read(FORMAT.write(bean), Counted.class)).isEqualTo(new Counted(5, false));
        }

        @Test
        void valuesOfJsonAreReadBack() {
            var json = new WithJson();
            json.object = Json.createObjectBuilder().add("a", 1).build();

            assertThat(TypeOf.readBack(json, WithJson.class))
                    .usingRecursiveComparison()
                    .isEqualTo(json);
        }
    }

    private record Counted(int count, boolean active) {}
}
