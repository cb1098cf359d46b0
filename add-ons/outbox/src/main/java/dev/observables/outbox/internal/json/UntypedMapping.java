package dev.observables.outbox.internal.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of {@code Object} and of {@code Number}: maps, lists, strings, truth values and numbers. A number is a {@code Long}, or
 * a {@code BigDecimal} if it is no {@code long}: nothing of it is lost.
 */
final class UntypedMapping implements Mapping {

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        return mapper.json().createObjectBuilder().build();
    }

    @Override
    public @Nullable Object read(JsonValue json, Type type, Mapper mapper) {
        if (json instanceof JsonObject object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            object.forEach((name, value) -> map.put(name, mapper.read(value, Object.class)));
            return map;
        }
        if (json instanceof JsonArray array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.forEach(element -> list.add(mapper.read(element, Object.class)));
            return list;
        }
        if (json instanceof JsonString string) {
            return string.getString();
        }
        return json instanceof JsonNumber number
                ? number(new BigDecimal(number.toString()))
                : Boolean.valueOf(json == JsonValue.TRUE);
    }

    private static Number number(BigDecimal number) {
        if (number.scale() != 0) {
            return number;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException tooLarge) {
            return number;
        }
    }
}
