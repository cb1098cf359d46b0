package dev.observables.example.web;

import dev.observables.example.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/** Parses numbers, so that every server answers a text that is not a number with the same message and status. */
@Provider
public class Numbers implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            BigDecimal.class, BigDecimal::new);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var parser = PARSERS.get(type);
        return parser == null ? null : new NumberConverter<>(type, parser);
    }

    private record NumberConverter<T>(Class<T> type, Function<String, ?> parser) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            if (value == null || value.isBlank()) {
                return null;
            }
            try {
                return type.cast(parser.apply(value.strip()));
            } catch (NumberFormatException e) {
                throw new ProblemException(
                        Status.BAD_REQUEST,
                        "\"%s\" is not a %s".formatted(value, type == BigDecimal.class ? "number" : "whole number"));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
