package dev.observables.outbox.internal.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The subtypes that {@code @JsonbTypeInfo} names. Before JSON Binding 3.0 there is no such annotation, and this class cannot be
 * loaded.
 *
 * @param owner the annotated class or interface
 * @param key the property that has the alias of an object's class
 * @param aliases the classes and their aliases
 */
record Subtypes(Class<?> owner, String key, Map<Class<?>, String> aliases) {

    private static @Nullable Subtypes declaredBy(Class<?> type) {
        var info = type.getDeclaredAnnotation(JsonbTypeInfo.class);
        if (info == null) {
            return null;
        }
        var aliases = new LinkedHashMap<Class<?>, String>();
        Arrays.stream(info.value()).forEach(subtype -> aliases.put(subtype.type(), subtype.alias()));
        return new Subtypes(type, info.key(), aliases);
    }

    /** Those of a class and of all that it extends. */
    static List<Subtypes> of(Class<?> type) {
        var found = new ArrayList<Subtypes>();
        for (var each : Types.lineage(type)) {
            var declared = declaredBy(each);
            if (declared != null) {
                found.add(declared);
            }
        }
        return List.copyOf(found);
    }

    String alias(Class<?> type) {
        return Types.lineage(type).stream()
                .map(aliases::get)
                .filter(alias -> alias != null)
                .findFirst()
                .orElseThrow(() ->
                        new Unmappable("@JsonbTypeInfo of " + owner.getName() + " does not name " + type.getName()));
    }

    Class<?> type(JsonObject object) {
        var alias = object.get(key) instanceof JsonString text ? text.getString() : null;
        return aliases.entrySet().stream()
                .filter(entry -> entry.getValue().equals(alias))
                .findFirst()
                .<Class<?>>map(Map.Entry::getKey)
                .orElseThrow(() -> new Unmappable("the property " + key + " is not one of those that @JsonbTypeInfo of "
                        + owner.getName() + " names"));
    }
}
