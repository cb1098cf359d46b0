package dev.observables.outbox.internal.json;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.Base64;

/** The mapping of arrays: an array of JSON, but that of bytes is a text in Base64. */
final class ArrayMapping implements Mapping {

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        if (value instanceof byte[] bytes) {
            return mapper.json().createValue(Base64.getEncoder().encodeToString(bytes));
        }
        var array = mapper.json().createArrayBuilder();
        for (var i = 0; i < Array.getLength(value); i++) {
            var element = Array.get(value, i);
            array.add(Unmappable.at(i, () -> mapper.write(element)));
        }
        return array.build();
    }

    @Override
    public Object read(JsonValue json, Type type, Mapper mapper) {
        if (json instanceof JsonString text && Types.raw(type) == byte[].class) {
            return bytes(text.getString());
        }
        var component = Types.component(type);
        var elements = Elements.of(json, type);
        var array = Array.newInstance(Types.raw(component), elements.size());
        for (var i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            Array.set(array, i, Unmappable.at(i, () -> mapper.read(element, component)));
        }
        return array;
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException withCharactersInItsMessage) {
            throw new Unmappable("the JSON has a text that is no Base64");
        }
    }

    @Override
    public void check(Type type, Mapper mapper) {
        mapper.check(Types.component(type));
    }
}
