package dev.observables.outbox.internal.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mapping of records and of classes with properties: an object, without the properties that are null. */
final class ObjectMapping implements Mapping {

    private final Class<?> type;
    private final Shape shape;
    private final List<Subtypes> subtypes;

    ObjectMapping(Class<?> type, Shape shape, List<Subtypes> subtypes) {
        this.type = type;
        this.shape = shape;
        this.subtypes = subtypes;
    }

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        var object = mapper.json().createObjectBuilder();
        subtypes.forEach(each -> object.add(each.key(), each.alias(type)));
        for (var property : shape.written()) {
            var written = property.slot().write(Instances.call(property.handle(), value), mapper);
            if (written != JsonValue.NULL) {
                object.add(property.slot().name(), written);
            }
        }
        return object.build();
    }

    @Override
    public Object read(JsonValue json, Type actual, Mapper mapper) {
        var object = Elements.ofObject(json, actual);
        var chosen = own() == null ? type : own().type(object);
        if (chosen != type) {
            return Objects.requireNonNull(mapper.read(json, chosen));
        }
        var created = create(object, actual, mapper);
        object.forEach((name, value) -> {
            var property = shape.set().get(name);
            if (property != null && !isNullOfPrimitive(value, property)) {
                Instances.call(property.handle(), created, property.slot().read(value, actual, mapper));
            }
        });
        return created;
    }

    private static boolean isNullOfPrimitive(JsonValue value, Shape.Access property) {
        return value == JsonValue.NULL && Types.raw(property.slot().type()).isPrimitive();
    }

    private Object create(JsonObject object, Type actual, Mapper mapper) {
        var creator = creator();
        var arguments = creator.parameters().stream()
                .map(slot -> slot.read(object.get(slot.name()), actual, mapper))
                .toArray();
        return Objects.requireNonNull(Instances.call(creator.handle(), arguments));
    }

    private Shape.Creator creator() {
        if (shape.creator() != null) {
            return shape.creator();
        }
        throw new Unmappable(
                Modifier.isAbstract(type.getModifiers())
                        ? type.getName() + " is " + (type.isInterface() ? "an interface" : "abstract")
                                + ". Use a class, or name its subtypes by @JsonbTypeInfo where the server has JSON Binding 3.0, or"
                                + " annotate the property with @JsonbTypeAdapter"
                        : type.getName() + " has no constructor without parameters. Add one, or annotate another with"
                                + " @JsonbCreator, or make it a record");
    }

    private @Nullable Subtypes own() {
        return subtypes.isEmpty() || subtypes.get(0).owner() != type ? null : subtypes.get(0);
    }

    @Override
    public void check(Type actual, Mapper mapper) {
        if (own() != null) {
            own().aliases().keySet().stream().filter(each -> each != type).forEach(mapper::check);
            return;
        }
        creator().parameters().forEach(slot -> slot.check(actual, mapper));
        shape.set().values().forEach(property -> property.slot().check(actual, mapper));
    }
}
