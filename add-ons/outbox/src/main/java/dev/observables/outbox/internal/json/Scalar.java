package dev.observables.outbox.internal.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * The mapping of objects that are one text, one number or one truth value. They can be the keys of maps.
 *
 * @param text the text of an object
 * @param parse the object of a text
 * @param isNumber whether the text is that of a number, in which case JSON has it without quotes where it can
 */
record Scalar(Function<Object, String> text, Function<String, Object> parse, boolean isNumber) implements Mapping {

    /** What every implementation of JSON Processing reads; longer numbers are strings. */
    private static final int LONGEST_NUMBER = 300;

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        var written = text.apply(value);
        return isNumber && isNumberOfJson(written)
                ? mapper.json().createValue(new BigDecimal(written))
                : mapper.json().createValue(written);
    }

    /** JSON has neither NaN nor infinity, and BigDecimal has no negative zero. */
    private static boolean isNumberOfJson(String number) {
        return number.length() <= LONGEST_NUMBER
                && Character.isDigit(number.charAt(number.length() - 1))
                && !number.equals("-0.0");
    }

    @Override
    public Object read(JsonValue json, Type type, Mapper mapper) {
        if (json instanceof JsonString string) {
            return object(string.getString(), type);
        }
        if (json instanceof JsonNumber || json == JsonValue.TRUE || json == JsonValue.FALSE) {
            return object(json.toString(), type);
        }
        throw new Unmappable("the JSON is an " + json.getValueType() + ", not a " + type.getTypeName());
    }

    Object object(String written, Type type) {
        try {
            return parse.apply(written);
        } catch (RuntimeException withTheTextInItsMessage) {
            throw new Unmappable("the JSON has a text or a number that is no " + type.getTypeName());
        }
    }
}
