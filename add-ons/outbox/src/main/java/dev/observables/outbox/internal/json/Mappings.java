package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.json.bind.annotation.JsonbTypeSerializer;
import jakarta.json.bind.annotation.JsonbVisibility;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The mapping of each class. They are kept here and not with the class, so that nothing outlives the deployment. */
final class Mappings implements Function<Class<?>, Mapping> {

    private final Map<Class<?>, Mapping> known = new ConcurrentHashMap<>();
    private final Mapping delegated;

    Mappings(Jsonb jsonb) {
        delegated = new DelegatedMapping(jsonb);
    }

    @Override
    public Mapping apply(Class<?> type) {
        var mapping = known.get(type);
        if (mapping == null) {
            mapping = find(type);
            known.put(type, mapping);
        }
        return mapping;
    }

    private Mapping find(Class<?> type) {
        for (var each : Types.lineage(type)) {
            var adapter = each.getDeclaredAnnotation(JsonbTypeAdapter.class);
            if (adapter != null) {
                return new AdapterMapping(adapter.value());
            }
        }
        if (isCustomised(type)) {
            return delegated;
        }
        var scalar = Scalars.of(type);
        if (scalar != null) {
            return scalar;
        }
        var optional = OptionalMapping.of(type);
        return optional != null ? optional : composite(type);
    }

    /** Whether only the server's JSON Binding knows what to do with a class. */
    private static boolean isCustomised(Class<?> type) {
        return members(type)
                .anyMatch(member -> member.isAnnotationPresent(JsonbTypeSerializer.class)
                        || member.isAnnotationPresent(JsonbTypeDeserializer.class)
                        || member.isAnnotationPresent(JsonbVisibility.class));
    }

    private static Stream<AnnotatedElement> members(Class<?> type) {
        return Types.lineage(type).stream()
                .flatMap(each -> Stream.of(
                                new AnnotatedElement[] {each}, each.getDeclaredFields(), each.getDeclaredMethods())
                        .flatMap(Arrays::stream));
    }

    private static Mapping composite(Class<?> type) {
        if (type.isArray()) {
            return new ArrayMapping();
        }
        if (JsonValue.class.isAssignableFrom(type)) {
            return new JsonValueMapping();
        }
        if (Map.class.isAssignableFrom(type)) {
            return new MapMapping();
        }
        if (Collection.class.isAssignableFrom(type) || type == Iterable.class) {
            return new CollectionMapping();
        }
        if (Throwable.class.isAssignableFrom(type)) {
            return new ThrowableMapping();
        }
        if (type == Object.class || type == Number.class) {
            return new UntypedMapping();
        }
        return Refusals.of(type).orElseGet(() -> object(type));
    }

    private static Mapping object(Class<?> type) {
        var shape = type.isRecord() ? RecordShape.of(type) : BeanShape.of(type);
        return Refusals.ofEmpty(type, shape).orElseGet(() -> new ObjectMapping(type, shape, subtypes(type)));
    }

    private static List<Subtypes> subtypes(Class<?> type) {
        try {
            return Subtypes.of(type);
        } catch (NoClassDefFoundError beforeVersion3) {
            return List.of();
        }
    }
}
