package dev.observables.outbox.internal.json;

import static dev.observables.outbox.internal.json.TypeOf.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.json.bind.annotation.JsonbTypeSerializer;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The annotations of JSON Binding on the classes of payloads. */
class AnnotationsTest {

    private record Named<T>(
            @JsonbProperty("full-name") String name,
            @JsonbTransient @Nullable String secret,
            @JsonbProperty("all") List<T> items) {}

    @Test
    void componentsOfARecordAreNamedAndLeftOut() {
        var named = new Named<>("n", "hidden", List.of(LocalDate.EPOCH));

        var json = FORMAT.write(named);

        assertThat(json).contains("\"full-name\":\"n\"", "\"all\":[").doesNotContain("hidden", "secret");
        assertThat(new TypeOf<Named<LocalDate>>() {}.read(json))
                .isEqualTo(new Named<>("n", null, List.of(LocalDate.EPOCH)));
    }

    static class Bean {
        @JsonbProperty("field-name")
        private String onField = "";

        private String onGetter = "";
        private @Nullable String onlyRead;

        @JsonbTransient
        private String secret = "s";

        @JsonbTransient
        public String open = "o";

        public String getOnField() {
            return onField;
        }

        public void setOnField(String onField) {
            this.onField = onField;
        }

        @JsonbProperty("getter-name")
        public String getOnGetter() {
            return onGetter;
        }

        public void setOnGetter(String onGetter) {
            this.onGetter = onGetter;
        }

        @JsonbTransient
        public @Nullable String getOnlyRead() {
            return onlyRead;
        }

        public void setOnlyRead(String onlyRead) {
            this.onlyRead = onlyRead;
        }

        public String getSecret() {
            return secret;
        }

        public void setSecret(String secret) {
            this.secret = secret;
        }
    }

    @Test
    void propertiesOfAClassAreNamedAndLeftOut() {
        var bean = new Bean();
        bean.setOnField("f");
        bean.setOnGetter("g");
        bean.setOnlyRead("r");
        bean.setSecret("hidden");
        bean.open = "hidden";

        var json = FORMAT.write(bean);
        var read = (Bean) FORMAT.read(json, Bean.class);

        assertThat(json).isEqualTo("{\"field-name\":\"f\",\"getter-name\":\"g\"}");
        assertThat(read.getOnField()).isEqualTo("f");
        assertThat(read.getOnGetter()).isEqualTo("g");
        assertThat(read.getSecret()).isEqualTo("s");
        assertThat(((Bean) FORMAT.read("{\"onlyRead\":\"r\",\"secret\":\"x\"}", Bean.class)))
                .extracting(Bean::getOnlyRead, Bean::getSecret)
                .containsExactly("r", "s");
    }

    record Money(BigDecimal amount, String currency) {}

    static class MoneyAdapter implements JsonbAdapter<Money, String> {
        @Override
        public String adaptToJson(Money money) {
            return money.amount() + " " + money.currency();
        }

        @Override
        public Money adaptFromJson(String text) {
            var parts = text.split(" ");
            return new Money(new BigDecimal(parts[0]), parts[1]);
        }
    }

    @JsonbTypeAdapter(ShapeAdapter.class)
    interface Shape {
        double size();
    }

    record Square(double size) implements Shape {}

    record Circle(double size) implements Shape {}

    static class ShapeAdapter implements JsonbAdapter<Shape, Map<String, Double>> {
        @Override
        public Map<String, Double> adaptToJson(Shape shape) {
            return Map.of(shape instanceof Square ? "square" : "circle", shape.size());
        }

        @Override
        public Shape adaptFromJson(Map<String, Double> json) {
            return json.containsKey("square") ? new Square(json.get("square")) : new Circle(json.get("circle"));
        }
    }

    private record Adapted(
            @JsonbTypeAdapter(MoneyAdapter.class) Money price,
            @Nullable Money plain,
            List<Shape> shapes) {}

    @Test
    void adaptersOfPropertiesAndOfClassesAreUsed() {
        var adapted = new Adapted(
                new Money(new BigDecimal("1.10"), "EUR"),
                new Money(BigDecimal.TEN, "CHF"),
                List.of(new Square(2), new Circle(3)));

        var json = FORMAT.write(adapted);

        assertThat(json).contains("\"price\":\"1.10 EUR\"", "{\"square\":2.0}", "\"currency\":\"CHF\"");
        assertThat(FORMAT.read(json, Adapted.class)).isEqualTo(adapted);
        assertThat(FORMAT.read("{}", Adapted.class)).isEqualTo(new Adapted(null, null, null));
        assertThat(FORMAT.problem(Shape.class)).isEmpty();
    }

    static class Immutable {
        private final String name;
        private final int count;

        private Immutable(String name, int count) {
            this.name = name;
            this.count = count;
        }

        @JsonbCreator
        static Immutable of(@JsonbProperty("the-name") String name, @JsonbProperty("count") int count) {
            return new Immutable(name, count);
        }

        @JsonbProperty("the-name")
        public String getName() {
            return name;
        }

        public int getCount() {
            return count;
        }
    }

    private record Range(int from, int to) {
        @JsonbCreator
        static Range of(@JsonbProperty("from") int from, @JsonbProperty("to") Optional<Integer> to) {
            return new Range(from, to.orElse(from));
        }
    }

    @Test
    void creatorsAreCalled() {
        var read = TypeOf.readBack(Immutable.of("n", 3), Immutable.class);

        assertThat(read.getName()).isEqualTo("n");
        assertThat(read.getCount()).isEqualTo(3);
        assertThat(FORMAT.read("{\"from\":4}", Range.class)).isEqualTo(new Range(4, 4));
        assertThat(TypeOf.readBack(new Range(1, 2), Range.class)).isEqualTo(new Range(1, 2));
    }

    private record Formatted(
            @JsonbDateFormat("dd.MM.yyyy") LocalDate date,
            @JsonbDateFormat("HH-mm") LocalTime time,
            @JsonbDateFormat("yyyy/MM/dd HH:mm:ss") LocalDateTime dateTime,
            @JsonbDateFormat("yyyy-MM-dd HH:mm:ss.SSS") Instant instant,
            @JsonbDateFormat("yyyy-MM-dd HH:mm VV") ZonedDateTime zoned,
            @JsonbDateFormat("MM/yy") YearMonth month,
            @JsonbDateFormat("dd.MM.yyyy") Date day,
            @JsonbDateFormat("yyyyMMdd") LocalDateTime midnight,
            @JsonbDateFormat(JsonbDateFormat.TIME_IN_MILLIS) Instant millis,

            @JsonbDateFormat(value = "d MMMM yyyy", locale = "fr")
            LocalDate french,

            @JsonbNumberFormat(value = "#,##0.00", locale = "de")
            BigDecimal amount) {}

    @Test
    void formatsOfDatesAndNumbersAreUsed() {
        var formatted = new Formatted(
                LocalDate.of(2026, 2, 3),
                LocalTime.of(4, 5),
                LocalDateTime.of(2026, 2, 3, 4, 5, 6),
                Instant.parse("2026-02-03T04:05:06.789Z"),
                ZonedDateTime.parse("2026-02-03T04:05+01:00[Europe/Berlin]"),
                YearMonth.of(2026, 2),
                Date.from(Instant.parse("2026-02-03T00:00:00Z")),
                LocalDateTime.of(2026, 2, 3, 0, 0),
                Instant.ofEpochMilli(12),
                LocalDate.of(2026, 5, 1),
                new BigDecimal("1234.50"));

        var json = FORMAT.write(formatted);

        assertThat(json)
                .contains("03.02.2026", "04-05", "2026/02/03 04:05:06", "\"millis\":12", "1 mai 2026", "\"1.234,50\"");
        assertThat(FORMAT.read(json, Formatted.class)).isEqualTo(formatted);
    }

    @JsonbDateFormat("dd.MM.yyyy")
    private record OfClass(LocalDate date, String text) {}

    @Test
    void formatOfAClassHoldsForItsProperties() {
        var value = new OfClass(LocalDate.of(2026, 2, 3), "t");

        assertThat(FORMAT.write(value)).contains("03.02.2026");
        assertThat(TypeOf.readBack(value, OfClass.class)).isEqualTo(value);
    }

    @JsonbTypeSerializer(TokenWriter.class)
    @JsonbTypeDeserializer(TokenReader.class)
    public record Token(String value) {}

    public static class TokenWriter implements JsonbSerializer<Token> {
        @Override
        public void serialize(Token token, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject().write("token", token.value()).writeEnd();
        }
    }

    public static class TokenReader implements JsonbDeserializer<Token> {
        @Override
        public Token deserialize(JsonParser parser, DeserializationContext context, Type type) {
            var value = "";
            for (var event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
                value = event == JsonParser.Event.VALUE_STRING ? parser.getString() : value;
            }
            return new Token(value);
        }
    }

    private record WithToken(Token token, List<Token> others) {}

    @Test
    void classWithItsOwnSerializerIsLeftToTheServersJsonBinding() {
        var value = new WithToken(new Token("a"), List.of(new Token("b")));

        assertThat(FORMAT.write(value)).contains("{\"token\":\"a\"}", "{\"token\":\"b\"}");
        assertThat(TypeOf.readBack(value, WithToken.class)).isEqualTo(value);
    }
}
