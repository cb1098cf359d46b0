package dev.observables.outbox.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The classes of the JDK whose objects are one text, one number or one truth value, and the enums. */
final class Scalars {

    /** A whole number with more zeros than this is refused, before it takes all memory. */
    private static final int MAX_ZEROS = 10_000;

    private static final Map<Class<?>, Scalar> ALL = new HashMap<>();

    static {
        text(String.class, text -> text);
        ALL.put(CharSequence.class, scalar(String.class));
        text(Character.class, Scalars::character);
        text(Boolean.class, Scalars::truth);

        number(Byte.class, text -> new BigDecimal(text).byteValueExact());
        number(Short.class, text -> new BigDecimal(text).shortValueExact());
        number(Integer.class, text -> new BigDecimal(text).intValueExact());
        number(Long.class, text -> new BigDecimal(text).longValueExact());
        number(Float.class, Float::valueOf);
        number(Double.class, Double::valueOf);
        number(BigDecimal.class, BigDecimal::new);
        number(BigInteger.class, Scalars::wholeNumber);

        text(Instant.class, Instant::parse);
        text(LocalDate.class, LocalDate::parse);
        text(LocalTime.class, LocalTime::parse);
        text(LocalDateTime.class, LocalDateTime::parse);
        text(OffsetDateTime.class, OffsetDateTime::parse);
        text(OffsetTime.class, OffsetTime::parse);
        text(ZonedDateTime.class, ZonedDateTime::parse);
        text(Duration.class, Duration::parse);
        text(Period.class, Period::parse);
        text(Year.class, text -> Year.of(Integer.parseInt(text)));
        text(YearMonth.class, YearMonth::parse);
        text(MonthDay.class, MonthDay::parse);
        text(ZoneId.class, ZoneId::of);
        text(ZoneOffset.class, ZoneOffset::of);

        text(Date.class, date -> date.toInstant().toString(), text -> Date.from(Instant.parse(text)));
        text(Calendar.class, Scalars::written, Scalars::calendar);
        text(GregorianCalendar.class, Scalars::written, Scalars::calendar);
        text(TimeZone.class, TimeZone::getID, TimeZone::getTimeZone);
        text(java.sql.Date.class, java.sql.Date::valueOf);
        text(java.sql.Time.class, java.sql.Time::valueOf);
        text(
                java.sql.Timestamp.class,
                timestamp -> timestamp.toInstant().toString(),
                text -> java.sql.Timestamp.from(Instant.parse(text)));

        text(UUID.class, UUID::fromString);
        text(URI.class, URI::create);
        text(URL.class, Scalars::url);
        text(Locale.class, Locale::toLanguageTag, Locale::forLanguageTag);
        text(Currency.class, Currency::getInstance);
    }

    private Scalars() {}

    /** The mapping of a class or of the nearest superclass that has one: the JDK's own objects may be of hidden subclasses. */
    static @Nullable Scalar of(Class<?> type) {
        if (Enum.class.isAssignableFrom(type)) {
            return enumeration(type.isEnum() ? type : type.getSuperclass());
        }
        for (Class<?> each = Types.boxed(type); each != null; each = each.getSuperclass()) {
            var scalar = ALL.get(each);
            if (scalar != null) {
                return scalar;
            }
        }
        return null;
    }

    /** The mapping of a class that has one. */
    static Scalar scalar(Class<?> type) {
        var scalar = of(type);
        if (scalar == null) {
            throw new IllegalArgumentException(type.getName());
        }
        return scalar;
    }

    private static @Nullable Scalar enumeration(@Nullable Class<?> type) {
        if (type == null || !type.isEnum()) {
            return null;
        }
        var constants = new HashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return new Scalar(constant -> ((Enum<?>) constant).name(), name -> known(constants.get(name)), false);
    }

    private static Object known(@Nullable Object constant) {
        if (constant == null) {
            throw new IllegalArgumentException();
        }
        return constant;
    }

    private static <T> void text(Class<T> type, Function<String, ? extends T> parse) {
        text(type, Object::toString, parse);
    }

    private static <T> void text(Class<T> type, Function<? super T, String> text, Function<String, ? extends T> parse) {
        ALL.put(type, new Scalar(value -> text.apply(type.cast(value)), parse::apply, false));
    }

    private static <T> void number(Class<T> type, Function<String, ? extends T> parse) {
        ALL.put(type, new Scalar(Object::toString, parse::apply, true));
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException();
        }
        return text.charAt(0);
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return Boolean.valueOf(text);
    }

    private static BigInteger wholeNumber(String text) {
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MAX_ZEROS) {
            throw new ArithmeticException();
        }
        return number.toBigIntegerExact();
    }

    private static String written(Calendar calendar) {
        return calendar.toInstant().atZone(calendar.getTimeZone().toZoneId()).toString();
    }

    private static GregorianCalendar calendar(String text) {
        return GregorianCalendar.from(ZonedDateTime.parse(text));
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (java.net.MalformedURLException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }
}
