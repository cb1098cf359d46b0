package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DescribedTypeTest {

    /** Values and, drawn from below, the types that they might be declared with. */
    private static final List<Object> VALUES = List.of(
            "text",
            1,
            2L,
            'c',
            3.5,
            true,
            List.of(1),
            new ArrayList<>(List.of("text")),
            new int[] {1},
            new String[] {"text"},
            new Integer[] {1},
            new String[][] {{"text"}},
            new Comparable<?>[] {1},
            new Thread(() -> {}),
            Thread.State.NEW);

    private static final List<Class<?>> TYPES = List.of(
            Object.class,
            String.class,
            CharSequence.class,
            Comparable.class,
            Number.class,
            Integer.class,
            int.class,
            Long.class,
            long.class,
            char.class,
            double.class,
            boolean.class,
            List.class,
            ArrayList.class,
            RandomAccess.class,
            Serializable.class,
            Cloneable.class,
            Runnable.class,
            Thread.class,
            Thread.State.class,
            Enum.class,
            int[].class,
            String[].class,
            Integer[].class,
            Number[].class,
            Comparable[].class,
            CharSequence[].class,
            Object[].class,
            String[][].class,
            Object[][].class);

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.of(VALUES);
    }

    @Provide
    Arbitrary<Class<?>> types() {
        return Arbitraries.of(TYPES);
    }

    /** Otherwise a strict deployment would be refused for a payload that fits. */
    @Property(tries = 5000)
    void whatFitsIsNeverExcluded(
            @ForAll("values") Object value, @ForAll("types") Class<?> given, @ForAll("types") Class<?> needed) {
        if (boxed(given).isInstance(value) && boxed(needed).isInstance(value)) {
            assertThat(canHold(needed, given)).isTrue();
        }
    }

    static List<Arguments> misfits() {
        return List.of(
                Arguments.of(String.class, Integer.class),
                Arguments.of(Integer.class, String.class),
                Arguments.of(long.class, int.class),
                Arguments.of(int.class, char.class),
                Arguments.of(int.class, void.class),
                Arguments.of(int.class, Void.class),
                Arguments.of(String.class, Runnable.class),
                Arguments.of(Runnable.class, String.class),
                Arguments.of(Thread.class, Number.class),
                Arguments.of(String[].class, String.class),
                Arguments.of(String[].class, Integer[].class),
                Arguments.of(String[].class, List.class),
                Arguments.of(Integer[].class, int[].class),
                Arguments.of(Object[].class, int[].class),
                Arguments.of(Runnable.class, String[].class));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void whatCannotFitIsExcluded(Class<?> needed, Class<?> given) {
        assertThat(canHold(needed, given)).isFalse();
    }

    static List<Arguments> fits() {
        return List.of(
                Arguments.of(String.class, void.class),
                Arguments.of(String.class, Void.class),
                Arguments.of(String[].class, void.class),
                Arguments.of(Object.class, int.class),
                Arguments.of(int.class, Object.class),
                Arguments.of(int.class, Comparable.class),
                Arguments.of(Number.class, int.class),
                Arguments.of(Runnable.class, List.class),
                Arguments.of(Runnable.class, Number.class),
                Arguments.of(List.class, Thread.class),
                Arguments.of(Runnable[].class, Comparable[].class),
                Arguments.of(String[].class, Object.class),
                Arguments.of(Serializable.class, int[].class),
                Arguments.of(String[].class, Cloneable.class));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void whatMayFitIsNotExcluded(Class<?> needed, Class<?> given) {
        assertThat(canHold(needed, given)).isTrue();
    }

    private static boolean canHold(Class<?> needed, Class<?> given) {
        return ReflectedType.of(needed).canHold(ReflectedType.of(given));
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
