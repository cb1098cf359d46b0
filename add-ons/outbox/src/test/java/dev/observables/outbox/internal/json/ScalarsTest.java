package dev.observables.outbox.internal.json;

import static dev.observables.outbox.internal.json.TypeOf.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    enum Level {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "high indeed";
            }
        }
    }

    static Stream<Arguments> values() throws Exception {
        return Stream.of(
                arguments(String.class, "a \"quoted\" \\ text\n\t\u0000\u2028 \u00e4\u20ac \ud83d\ude80"),
                arguments(String.class, ""),
                arguments(CharSequence.class, "text"),
                arguments(char.class, '"'),
                arguments(Character.class, '\u0000'),
                arguments(boolean.class, true),
                arguments(Boolean.class, false),
                arguments(byte.class, Byte.MIN_VALUE),
                arguments(Byte.class, Byte.MAX_VALUE),
                arguments(short.class, Short.MIN_VALUE),
                arguments(Short.class, Short.MAX_VALUE),
                arguments(int.class, Integer.MIN_VALUE),
                arguments(Integer.class, Integer.MAX_VALUE),
                arguments(long.class, Long.MIN_VALUE),
                arguments(Long.class, Long.MAX_VALUE),
                arguments(float.class, Float.MIN_VALUE),
                arguments(Float.class, 0.1f),
                arguments(float.class, Float.NEGATIVE_INFINITY),
                arguments(double.class, Double.MAX_VALUE),
                arguments(Double.class, 0.1 + 0.2),
                arguments(double.class, Double.NaN),
                arguments(double.class, -0.0),
                arguments(BigDecimal.class, new BigDecimal("1.10")),
                arguments(BigDecimal.class, new BigDecimal("1E+400")),
                arguments(BigDecimal.class, new BigDecimal("-0.00000000000000000000000000000000001")),
                arguments(BigInteger.class, BigInteger.TWO.pow(5_000).negate()),
                arguments(Level.class, Level.LOW),
                arguments(Level.class, Level.HIGH),
                arguments(DayOfWeek.class, DayOfWeek.SUNDAY),
                arguments(Month.class, Month.MAY),
                arguments(TimeUnit.class, TimeUnit.DAYS),
                arguments(Instant.class, Instant.parse("2026-03-29T01:30:00.123456789Z")),
                arguments(Instant.class, Instant.MIN),
                arguments(LocalDate.class, LocalDate.MAX),
                arguments(LocalTime.class, LocalTime.MIDNIGHT),
                arguments(LocalDateTime.class, LocalDateTime.of(2026, 2, 28, 0, 0)),
                arguments(OffsetDateTime.class, OffsetDateTime.MIN),
                arguments(OffsetTime.class, OffsetTime.MAX),
                arguments(
                        ZonedDateTime.class,
                        ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, BERLIN).withLaterOffsetAtOverlap()),
                arguments(ZonedDateTime.class, ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 1, ZoneOffset.UTC)),
                arguments(Duration.class, Duration.ofMillis(-1_500)),
                arguments(Period.class, Period.of(1, -2, 3)),
                arguments(Year.class, Year.of(12_345)),
                arguments(YearMonth.class, YearMonth.of(2026, 12)),
                arguments(MonthDay.class, MonthDay.of(2, 29)),
                arguments(ZoneId.class, BERLIN),
                arguments(ZoneId.class, ZoneOffset.ofHours(2)),
                arguments(ZoneOffset.class, ZoneOffset.MAX),
                arguments(Date.class, new Date(1_700_000_000_123L)),
                arguments(TimeZone.class, TimeZone.getTimeZone("Asia/Tokyo")),
                arguments(java.sql.Date.class, java.sql.Date.valueOf("2026-05-06")),
                arguments(java.sql.Time.class, java.sql.Time.valueOf("07:08:09")),
                arguments(java.sql.Timestamp.class, java.sql.Timestamp.valueOf("2026-05-06 07:08:09.123456789")),
                arguments(UUID.class, UUID.fromString("0197c5a0-0000-7000-8000-00000000000f")),
                arguments(URI.class, URI.create("urn:isbn:0-1?a=%20b")),
                arguments(URL.class, new URL("https://localhost/a?b=c")),
                arguments(Locale.class, Locale.CANADA_FRENCH),
                arguments(Locale.class, Locale.ROOT),
                arguments(Currency.class, Currency.getInstance("EUR")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valueIsReadBackEqual(Class<?> type, Object value) {
        assertThat(FORMAT.problem(type)).isEmpty();

        assertThat(FORMAT.read(FORMAT.write(value), type)).isEqualTo(value);
    }

    @Test
    void halfOfACharacterIsKeptInATextThatUtf8CanHold() {
        var halves = "a\ud83d b\ude80 \ud83d\ude80";

        var json = FORMAT.write(halves);

        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).isTrue();
        assertThat(json).contains("\ud83d\ude80");
        assertThat(FORMAT.read(json, String.class)).isEqualTo(halves);
    }

    @Test
    void calendarIsReadBackAtItsTimeAndInItsZone() {
        var calendar = GregorianCalendar.from(ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, BERLIN));

        var read = TypeOf.<Calendar>readBack(calendar, Calendar.class);

        assertThat(read.toInstant()).isEqualTo(calendar.toInstant());
        assertThat(read.getTimeZone()).isEqualTo(calendar.getTimeZone());
    }

    @Test
    void numberThatFitsIsReadIntoAnotherType() {
        assertThat(FORMAT.read("5", long.class)).isEqualTo(5L);
        assertThat(FORMAT.read("5.0", int.class)).isEqualTo(5);
        assertThat(FORMAT.read("5", BigDecimal.class)).isEqualTo(BigDecimal.valueOf(5));
        assertThat(FORMAT.read("\"5\"", int.class)).isEqualTo(5);
        assertThat(FORMAT.read("5", String.class)).isEqualTo("5");
    }

    @Test
    void nullIsReadAsNullOrZero() {
        assertThat(FORMAT.write(null)).isEqualTo("null");
        assertThat(FORMAT.read("null", String.class)).isNull();
        assertThat(FORMAT.read("null", int.class)).isEqualTo(0);
        assertThat(FORMAT.read("null", boolean.class)).isEqualTo(false);
        assertThat(FORMAT.read("null", Integer.class)).isNull();
    }
}
