package dev.observables.outbox.internal.json;

import jakarta.json.bind.annotation.JsonbDateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mappings of dates and numbers that an annotation gives a pattern to. */
final class Formats {

    private Formats() {}

    /** Null for a type that has no dates, and for the default format. */
    static @Nullable Scalar dates(String pattern, String locale, Class<?> type) {
        if (pattern.equals(JsonbDateFormat.DEFAULT_FORMAT) || !isTemporal(type)) {
            return null;
        }
        if (pattern.equals(JsonbDateFormat.TIME_IN_MILLIS)) {
            return type == Instant.class || type == Date.class ? milliseconds(type) : null;
        }
        var formatter = DateTimeFormatter.ofPattern(pattern, locale(locale));
        var ofType = type == Instant.class || type == Date.class ? formatter.withZone(ZoneOffset.UTC) : formatter;
        var from = from(type);
        return new Scalar(value -> ofType.format(temporal(value)), text -> parsed(ofType.parse(text), from), false);
    }

    private static boolean isTemporal(Class<?> type) {
        return type == Date.class || TemporalAccessor.class.isAssignableFrom(type) && !type.isInterface();
    }

    private static Scalar milliseconds(Class<?> type) {
        var from = from(type);
        return new Scalar(
                value -> String.valueOf(Instant.from(temporal(value)).toEpochMilli()),
                text -> from.apply(Instant.ofEpochMilli(Long.parseLong(text))),
                true);
    }

    private static TemporalAccessor temporal(Object value) {
        return value instanceof Date date ? date.toInstant() : (TemporalAccessor) value;
    }

    /** Every date of the JDK is made from any temporal that has its fields. */
    private static Function<TemporalAccessor, Object> from(Class<?> type) {
        if (type == Date.class) {
            return fields -> Date.from(Instant.from(fields));
        }
        try {
            var from = Instances.handle(type.getMethod("from", TemporalAccessor.class));
            return fields -> Objects.requireNonNull(Instances.call(from, fields));
        } catch (NoSuchMethodException noDate) {
            throw new Unmappable(type.getName() + " has no date format");
        }
    }

    /** A pattern need not have all fields: missing are the beginning of the day, the epoch's first and UTC. */
    private static Object parsed(TemporalAccessor fields, Function<TemporalAccessor, Object> from) {
        try {
            return from.apply(fields);
        } catch (DateTimeException | Unmappable incomplete) {
            var date = Objects.requireNonNullElse(fields.query(TemporalQueries.localDate()), LocalDate.EPOCH);
            var time = Objects.requireNonNullElse(fields.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT);
            var zone = Objects.requireNonNullElse(fields.query(TemporalQueries.zone()), ZoneOffset.UTC);
            return from.apply(date.atTime(time).atZone(zone));
        }
    }

    /** Null for a type that is no number. */
    static @Nullable Scalar numbers(String pattern, String locale, Class<?> type) {
        var plain = Scalars.of(type);
        if (plain == null || !plain.isNumber()) {
            return null;
        }
        return new Scalar(
                value -> format(pattern, locale).format(value),
                text -> plain.parse().apply(number(format(pattern, locale), text)),
                false);
    }

    /** A new one each time, as formats of numbers are not made for several threads. */
    private static DecimalFormat format(String pattern, String locale) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale(locale)));
        format.setParseBigDecimal(true);
        return format;
    }

    private static String number(DecimalFormat format, String text) {
        try {
            return format.parse(text).toString();
        } catch (ParseException noNumber) {
            throw new IllegalArgumentException(noNumber);
        }
    }

    private static Locale locale(String name) {
        return name.isEmpty() || name.startsWith("##")
                ? Locale.getDefault()
                : Locale.forLanguageTag(name.replace('_', '-'));
    }
}
