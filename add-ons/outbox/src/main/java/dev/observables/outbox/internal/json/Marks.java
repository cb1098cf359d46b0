package dev.observables.outbox.internal.json;

import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a property: those of its method, its field and its parameter, the first found of which counts.
 *
 * @param members where they can be
 * @param owner the class, whose formats hold for its properties, as do those of its package
 */
record Marks(List<AnnotatedElement> members, Class<?> owner) {

    /** The annotations of some members, of which null is none. */
    static Marks of(Class<?> owner, @Nullable AnnotatedElement... members) {
        return new Marks(Stream.of(members).filter(Objects::nonNull).toList(), owner);
    }

    String name(String byDefault) {
        var property = find(JsonbProperty.class, members.stream());
        return property == null || property.value().isEmpty() ? byDefault : property.value();
    }

    /** The mapping that an annotation gives to the property, in place of that of its type. */
    @Nullable
    Mapping mapping(Class<?> type) {
        var adapter = find(JsonbTypeAdapter.class, members.stream());
        if (adapter != null) {
            return new AdapterMapping(adapter.value());
        }
        var date = find(JsonbDateFormat.class, withOwner());
        var number = find(JsonbNumberFormat.class, withOwner());
        var dates = date == null ? null : Formats.dates(date.value(), date.locale(), type);
        return dates != null || number == null ? dates : Formats.numbers(number.value(), number.locale(), type);
    }

    private Stream<AnnotatedElement> withOwner() {
        return Stream.concat(members.stream(), Stream.of(owner, owner.getPackage()));
    }

    private static <A extends Annotation> @Nullable A find(Class<A> type, Stream<AnnotatedElement> elements) {
        return elements.map(element -> element.getDeclaredAnnotation(type))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
