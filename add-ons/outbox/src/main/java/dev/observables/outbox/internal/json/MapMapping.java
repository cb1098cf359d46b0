package dev.observables.outbox.internal.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of maps: an object where each key is one text, and otherwise an array of objects with the properties {@code key} and
 * {@code value}, as JSON Binding has it.
 */
final class MapMapping implements Mapping {

    private static final List<Class<?>> IMPLEMENTATIONS =
            List.of(LinkedHashMap.class, TreeMap.class, ConcurrentHashMap.class, ConcurrentSkipListMap.class);
    private static final String KEY = "key";
    private static final String VALUE = "value";
    /** Stands for any key where a problem names its place: a key can be a part of the payload. */
    private static final String ANY_KEY = "{}";

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        var map = (Map<?, ?>) value;
        return map.keySet().stream().allMatch(key -> key != null && mapper.mapping(key.getClass()) instanceof Scalar)
                ? object(map, mapper)
                : entries(map, mapper);
    }

    private static JsonValue object(Map<?, ?> map, Mapper mapper) {
        var object = mapper.json().createObjectBuilder();
        map.forEach((key, value) -> {
            var name = ((Scalar) mapper.mapping(key.getClass())).text().apply(key);
            object.add(name, Unmappable.at(ANY_KEY, () -> mapper.write(value)));
        });
        return object.build();
    }

    private static JsonValue entries(Map<?, ?> map, Mapper mapper) {
        var entries = mapper.json().createArrayBuilder();
        map.forEach((key, value) -> entries.add(mapper.json()
                .createObjectBuilder()
                .add(KEY, Unmappable.at(KEY, () -> mapper.write(key)))
                .add(VALUE, Unmappable.at(ANY_KEY, () -> mapper.write(value)))));
        return entries.build();
    }

    @Override
    public Object read(JsonValue json, Type type, Mapper mapper) {
        var keyType = argument(type, 0);
        var valueType = argument(type, 1);
        var map = create(type);
        if (json instanceof JsonObject object) {
            object.forEach((name, value) ->
                    map.put(key(name, keyType, mapper), Unmappable.at(ANY_KEY, () -> mapper.read(value, valueType))));
            return map;
        }
        for (var element : Elements.of(json, type)) {
            var entry = Elements.ofObject(element, type);
            var key = entry.getOrDefault(KEY, JsonValue.NULL);
            var value = entry.getOrDefault(VALUE, JsonValue.NULL);
            map.put(
                    Unmappable.at(KEY, () -> mapper.read(key, keyType)),
                    Unmappable.at(ANY_KEY, () -> mapper.read(value, valueType)));
        }
        return map;
    }

    private static Object key(String name, Type type, Mapper mapper) {
        if (mapper.mapping(Types.raw(type)) instanceof Scalar scalar) {
            return scalar.object(name, type);
        }
        if (Types.raw(type).isInstance(name)) {
            return name;
        }
        throw new Unmappable("the JSON is an object, whose keys are no " + type.getTypeName());
    }

    @Override
    public void check(Type type, Mapper mapper) {
        create(type);
        Unmappable.at(ANY_KEY, () -> {
            mapper.check(argument(type, 0));
            mapper.check(argument(type, 1));
            return type;
        });
    }

    private static Type argument(Type type, int index) {
        return Types.argument(type, Map.class, index);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<@Nullable Object, @Nullable Object> create(Type type) {
        return (Map<@Nullable Object, @Nullable Object>)
                (Types.raw(type) == EnumMap.class
                        ? new EnumMap(Types.raw(argument(type, 0)))
                        : Instances.of(Types.raw(type), IMPLEMENTATIONS));
    }
}
