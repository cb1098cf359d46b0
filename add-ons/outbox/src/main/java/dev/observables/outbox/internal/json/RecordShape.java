package dev.observables.outbox.internal.json;

import dev.observables.outbox.internal.json.Shape.Access;
import dev.observables.outbox.internal.json.Shape.Creator;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The properties of a record: its components, which its canonical constructor takes. */
final class RecordShape {

    private RecordShape() {}

    static Shape of(Class<?> type) {
        var written = new ArrayList<Access>();
        var parameters = new ArrayList<Slot>();
        var canonical = canonical(type);
        var components = type.getRecordComponents();
        for (var i = 0; i < components.length; i++) {
            var component = components[i];
            var field = field(component);
            var marks = Marks.of(type, component.getAccessor(), field, canonical.getParameters()[i]);
            var slot = Slot.of(component.getName(), component.getGenericType(), marks);
            if (Shape.isTransient(component.getAccessor()) || Shape.isTransient(field)) {
                parameters.add(new Slot("", slot.type(), null));
            } else {
                written.add(new Access(slot, Instances.handle(component.getAccessor())));
                parameters.add(slot);
            }
        }
        var annotated = Shape.annotatedCreator(type);
        return new Shape(
                List.copyOf(written),
                Map.of(),
                annotated != null ? annotated : new Creator(Instances.handle(canonical), parameters));
    }

    private static Constructor<?> canonical(Class<?> type) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }

    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException everyComponentHasOne) {
            throw new IllegalStateException(everyComponentHasOne);
        }
    }
}
