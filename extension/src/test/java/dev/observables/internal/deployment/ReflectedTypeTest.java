package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ReflectedTypeTest {

    private static final String STAGE = "java.util.concurrent.CompletionStage";

    static class Keyed<K, V> extends CompletableFuture<V> {}

    static class Swapped<K, V> extends Keyed<V, K> {}

    static class TextStage extends CompletableFuture<String> {}

    @SuppressWarnings("rawtypes")
    static class RawStage extends CompletableFuture {}

    interface Heard<T> {
        default void heard(T value) {}

        default void all(T[] values) {}
    }

    abstract static class Store<T> implements Heard<List<T>> {
        public void on(T value) {}

        public void keyed(Map<String, ? extends T> value) {}

        public <N extends Number & Comparable<N>> N number() {
            return null;
        }

        public CompletionStage<T> stage() {
            return null;
        }

        public Optional<? extends CharSequence> wildcard() {
            return null;
        }

        class Shelf {
            public T top() {
                return null;
            }
        }
    }

    abstract static class Middle<A, B extends Comparable<B>> extends Store<B> {
        public Keyed<B, A> swapped() {
            return null;
        }
    }

    static class TextStore extends Middle<Integer, String> {
        public Swapped<Long, String> twice() {
            return null;
        }

        public TextStage text() {
            return null;
        }

        public RawStage raw() {
            return null;
        }

        @SuppressWarnings("rawtypes")
        public CompletionStage bare() {
            return null;
        }

        public Store<Integer>.Shelf shelf() {
            return null;
        }
    }

    @SuppressWarnings("rawtypes")
    static class RawStore extends Store {}

    @Test
    void aVariableOfAGenericSuperclassIsWhatTheBeanClassMakesOfIt() {
        assertThat(parameter(TextStore.class, "on").name()).isEqualTo("java.lang.String");
        assertThat(parameter(TextStore.class, "on").erasure()).isEqualTo(String.class);
        assertThat(parameter(TextStore.class, "on")).hasToString("java.lang.String");
    }

    @Test
    void aVariableOfAGenericInterfaceIsWhatTheBeanClassMakesOfIt() {
        var heard = parameter(TextStore.class, "heard");

        assertThat(heard.name()).isEqualTo("java.util.List");
        assertThat(heard.argument("java.lang.Iterable", 0))
                .map(DescribedType::name)
                .contains("java.lang.String");
        assertThat(parameter(TextStore.class, "all").name()).isEqualTo("java.util.List[]");
    }

    @Test
    void aVariableThatTheBeanClassLeavesOpenIsItsBound() {
        assertThat(parameter(Store.class, "on").name()).isEqualTo("java.lang.Object");
        assertThat(parameter(Middle.class, "on").name()).isEqualTo("java.lang.Comparable");
        assertThat(parameter(RawStore.class, "on").name()).isEqualTo("java.lang.Object");
        assertThat(returned(TextStore.class, "number").name()).isEqualTo("java.lang.Number");
    }

    @Test
    void theArgumentsOfABeansOwnTypeCount() throws Exception {
        var ownType =
                ReflectedTypeTest.class.getDeclaredMethod("storeOfDoubles").getGenericReturnType();

        var value = ReflectedType.of(method(Store.class, "on").getGenericParameterTypes()[0], ownType);

        assertThat(value.name()).isEqualTo("java.lang.Double");
    }

    static Store<Double> storeOfDoubles() {
        return null;
    }

    @Test
    void theArgumentOfASupertypeMayBeAnyOfTheTypesOwn() {
        assertThat(stageArgument("stage")).contains("java.lang.String");
        assertThat(stageArgument("swapped")).contains("java.lang.Integer");
        assertThat(stageArgument("twice")).contains("java.lang.Long");
        assertThat(stageArgument("text")).contains("java.lang.String");
        assertThat(stageArgument("raw")).isEmpty();
        assertThat(stageArgument("bare")).isEmpty();
        assertThat(stageArgument("wildcard")).isEmpty();
    }

    @Test
    void aWildcardIsItsUpperBound() {
        assertThat(returned(TextStore.class, "wildcard").argument("java.util.Optional", 0))
                .map(DescribedType::name)
                .contains("java.lang.CharSequence");
        assertThat(parameter(TextStore.class, "keyed").argument("java.util.Map", 1))
                .map(DescribedType::name)
                .contains("java.lang.String");
    }

    @Test
    void anInnerClassSeesTheArgumentsOfTheClassAroundIt() {
        var shelf = returned(TextStore.class, "shelf");

        assertThat(shelf.name()).isEqualTo(Store.class.getName() + "$Shelf");
        assertThat(shelf.simpleName()).isEqualTo("Shelf");
        assertThat(TypeVariables.ofHierarchy(method(TextStore.class, "shelf").getGenericReturnType())
                        .resolve(method(Store.Shelf.class, "top").getGenericReturnType())
                        .name())
                .isEqualTo("java.lang.Integer");
    }

    @Test
    void aSubtypeIsFoundByTheNameOfItsErasure() {
        assertThat(ReflectedType.of(String[].class).isSubtypeOf("java.lang.CharSequence[]"))
                .isTrue();
        assertThat(ReflectedType.of(String[][].class).isSubtypeOf("java.lang.Object[]"))
                .isTrue();
        assertThat(ReflectedType.of(int[].class).isSubtypeOf("java.lang.Object"))
                .isTrue();
        assertThat(ReflectedType.of(int[].class).isSubtypeOf("java.lang.Object[]"))
                .isFalse();
        assertThat(ReflectedType.of(Heard.class).isSubtypeOf("java.lang.Object"))
                .isTrue();
        assertThat(ReflectedType.of(int.class).isSubtypeOf("java.lang.Object")).isFalse();
        assertThat(ReflectedType.of(int.class).boxed().isSubtypeOf("java.lang.Number"))
                .isTrue();
    }

    @Test
    void nothingIsLeftOpenInAGenericType() throws Exception {
        assertThat(parameter(TextStore.class, "heard").generic()).isEqualTo(declared("listOfStrings"));
        assertThat(parameter(TextStore.class, "all").generic()).isEqualTo(declared("listsOfStrings"));
        assertThat(parameter(TextStore.class, "keyed").generic()).isEqualTo(declared("stringsByString"));
        assertThat(returned(TextStore.class, "wildcard").generic())
                .hasToString("java.util.Optional<java.lang.CharSequence>");
        assertThat(parameter(TextStore.class, "on").generic()).isEqualTo(String.class);
        assertThat(parameter(Middle.class, "on").generic()).hasToString("java.lang.Comparable<java.lang.Comparable>");
        assertThat(parameter(Store.class, "heard").generic()).hasToString("java.util.List<java.lang.Object>");
    }

    private static Type declared(String method) throws NoSuchMethodException {
        return ReflectedTypeTest.class.getDeclaredMethod(method).getGenericReturnType();
    }

    static List<String> listOfStrings() {
        return null;
    }

    static List<String>[] listsOfStrings() {
        return null;
    }

    static Map<String, String> stringsByString() {
        return null;
    }

    private static Optional<String> stageArgument(String method) {
        return returned(TextStore.class, method).argument(STAGE, 0).map(DescribedType::name);
    }

    private static ReflectedType parameter(Class<?> beanClass, String method) {
        return ReflectedType.parameters(method(beanClass, method), beanClass).get(0);
    }

    private static ReflectedType returned(Class<?> beanClass, String method) {
        return ReflectedType.returned(method(beanClass, method), beanClass);
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
