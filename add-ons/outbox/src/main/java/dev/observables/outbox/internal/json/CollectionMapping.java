package dev.observables.outbox.internal.json;

import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The mapping of collections: an array. */
final class CollectionMapping implements Mapping {

    private static final List<Class<?>> IMPLEMENTATIONS =
            List.of(ArrayList.class, LinkedHashSet.class, LinkedList.class, TreeSet.class);

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        var array = mapper.json().createArrayBuilder();
        var position = 0;
        for (var element : (Iterable<?>) value) {
            array.add(Unmappable.at(position++, () -> mapper.write(element)));
        }
        return array.build();
    }

    @Override
    public Object read(JsonValue json, Type type, Mapper mapper) {
        var element = element(type);
        var collection = create(type);
        var position = 0;
        for (var value : Elements.of(json, type)) {
            collection.add(Unmappable.at(position++, () -> mapper.read(value, element)));
        }
        return collection;
    }

    @Override
    public void check(Type type, Mapper mapper) {
        create(type);
        Unmappable.at("[]", () -> {
            mapper.check(element(type));
            return type;
        });
    }

    private static Type element(Type type) {
        return Types.argument(type, Iterable.class, 0);
    }

    @SuppressWarnings("unchecked")
    private static Collection<@Nullable Object> create(Type type) {
        var raw = Types.raw(type);
        return (Collection<@Nullable Object>)
                (raw == EnumSet.class ? noneOf(Types.raw(element(type))) : Instances.of(raw, IMPLEMENTATIONS));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static EnumSet<?> noneOf(Class<?> constants) {
        return EnumSet.noneOf((Class) constants);
    }
}
