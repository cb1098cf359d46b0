package dev.observables.outbox.internal.json;

import static dev.observables.outbox.internal.json.TypeOf.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.observables.outbox.StoredFailure;
import dev.observables.spi.JournalException;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.AccessMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written or read is said with the place and what to do, and without anything of the payload. */
class ProblemsTest {

    private static final String SECRET = "4711-secret";

    sealed interface Payment permits Card {}

    record Card(String number) implements Payment {}

    abstract static class Abstract {
        public int number;
    }

    static class NoConstructor {
        private final int number;

        NoConstructor(int number) {
            this.number = number;
        }

        public int getNumber() {
            return number;
        }
    }

    static class NothingVisible {
        private int number = 1;

        int number() {
            return number;
        }
    }

    record Order(String id, List<Line> lines) {}

    record Line(Payment payment) {}

    static class Node {
        public @Nullable Node next;
        public List<Node> children = new ArrayList<>();
    }

    record Tree(int value, List<Tree> trees) {}

    record Growing<T>(@Nullable Growing<List<T>> next) {}

    @Test
    void typesThatCannotBeCreatedAreAProblemWithTheirPlaceAndTheCure() {
        assertThat(FORMAT.problem(Payment.class))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains(Payment.class.getName() + " is an interface", "@JsonbTypeInfo", "@JsonbTypeAdapter"));
        assertThat(FORMAT.problem(Abstract.class))
                .hasValueSatisfying(problem -> assertThat(problem).contains(Abstract.class.getName() + " is abstract"));
        assertThat(FORMAT.problem(NoConstructor.class))
                .hasValueSatisfying(problem ->
                        assertThat(problem).contains("no constructor without parameters", "@JsonbCreator", "record"));
        assertThat(FORMAT.problem(NothingVisible.class))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("neither public getters nor public fields"));
        assertThat(FORMAT.problem(Order.class))
                .hasValueSatisfying(
                        problem -> assertThat(problem).startsWith("lines[].payment: " + Payment.class.getName()));
        assertThat(FORMAT.problem(new TypeOf<Map<String, Set<Abstract>>>() {}.type()))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("{}[]: "));
        assertThat(FORMAT.problem(new TypeOf<BlockingQueue<String>>() {}.type()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                InputStream.class,
                Thread.class,
                CompletableFuture.class,
                Class.class,
                Supplier.class,
                Comparable.class,
                BeanManager.class,
                IllegalStateException.class
            })
    void classesOfTheJdkAndTheContainerThatAreNoValuesAreAProblem(Class<?> type) {
        assertThat(FORMAT.problem(type)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Object.class,
                Node.class,
                Tree.class,
                Growing.class,
                Card.class,
                AccessMode.class,
                List.class,
                Map.class,
                StoredFailure.class,
                Exception.class
            })
    void otherTypesAreNoProblem(Class<?> type) {
        assertThat(FORMAT.problem(type)).isEmpty();
    }

    @Test
    void cyclesAreRefusedAtTheirPlace() {
        var node = new Node();
        node.children.add(new Node());
        node.children.get(0).next = node;
        var list = new ArrayList<Object>();
        list.add(list);

        assertThatThrownBy(() -> FORMAT.write(node))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1120: " + Node.class.getName()
                        + " cannot be stored as JSON: children[0].next: an object contains itself");
        assertThatThrownBy(() -> FORMAT.write(list))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("[0]: an object contains itself");
    }

    @Test
    void theSameObjectAtTwoPlacesIsNoCycle() {
        var line = new Card("1");

        assertThat(FORMAT.write(List.of(line, line))).isEqualTo("[{\"number\":\"1\"},{\"number\":\"1\"}]");
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        var first = new Node();
        var last = first;
        for (var i = 0; i < 100_000; i++) {
            last.next = new Node();
            last = last.next;
        }

        assertThatThrownBy(() -> FORMAT.write(first))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("nested more than 500 levels deep")
                .hasMessageMatching(".{0,800}");
        assertThatThrownBy(() -> FORMAT.read("[".repeat(200_000) + "]".repeat(200_000), Object.class))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1121: ");
    }

    @Test
    void nestingBelowTheLimitIsReadBack() {
        Object value = "x";
        for (var i = 0; i < 490; i++) {
            value = List.of(value);
        }

        assertThat(FORMAT.read(FORMAT.write(value), Object.class)).isEqualTo(value);
    }

    static class Failing {
        public String getNumber() {
            throw new IllegalStateException("application");
        }
    }

    static class Overflowing {
        public Overflowing getOther() {
            return getOther();
        }
    }

    record Positive(int number) {
        Positive {
            if (number < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    @Test
    void exceptionsOfTheApplicationsOwnCodeAreNamedWithTheirPlace() {
        assertThatThrownBy(() -> FORMAT.write(List.of(new Failing())))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("[0]")
                .hasMessageContaining("IllegalStateException at ")
                .hasMessageContaining("ProblemsTest.java")
                .hasNoCause();
        assertThatThrownBy(() -> FORMAT.read("{\"number\":-1}", Positive.class))
                .isInstanceOf(JournalException.class)
                .hasNoCause();
        assertThatThrownBy(() -> FORMAT.write(new Overflowing())).isInstanceOf(JournalException.class);
    }

    record Closing() implements AutoCloseable {
        @Override
        public void close() {}
    }

    @Test
    void objectsThatAreNoValuesAreRefused() {
        Supplier<String> lambda = () -> SECRET;

        for (var value : List.of(
                new ByteArrayInputStream(new byte[1]),
                new Closing(),
                Thread.currentThread(),
                lambda,
                new NothingVisible(),
                new Object() {
                    final int number = 1;
                })) {
            assertThatThrownBy(() -> FORMAT.write(Map.of("a", value)))
                    .isInstanceOf(JournalException.class)
                    .hasMessageStartingWith("OBS1120: ")
                    .hasMessageContaining("{}: ");
        }
    }

    @Test
    void valueThatACollectionDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> new TypeOf<TreeSet<Card>>() {}.read("[{\"number\":\"4711\"},{\"number\":\"4712\"}]"))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1121: ")
                .hasMessageContaining("java.lang.ClassCastException")
                .hasMessageNotContaining("471")
                .hasNoCause();
    }

    record Typed(
            int number,
            boolean truth,
            LocalDate date,
            Instant instant,
            BigInteger big,
            AccessMode mode,
            byte[] bytes,
            List<Card> cards,
            Map<Integer, String> map,
            char letter,
            Object[] array,
            Card card) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":\"4711-secret\"}",
                "{\"number\":4711.5}",
                "{\"number\":47110000000000}",
                "{\"number\":[4711]}",
                "{\"truth\":\"4711-secret\"}",
                "{\"date\":\"4711-secret\"}",
                "{\"instant\":\"4711-secret\"}",
                "{\"big\":\"4711e1000000000\"}",
                "{\"big\":\"4711e20000\"}",
                "{\"mode\":\"4711-secret\"}",
                "{\"bytes\":\"4711-secret\"}",
                "{\"cards\":{\"4711-secret\":1}}",
                "{\"cards\":[{\"number\":{\"4711-secret\":1}}]}",
                "{\"map\":{\"4711-secret\":1}}",
                "{\"map\":\"4711-secret\"}",
                "{\"letter\":\"4711-secret\"}",
                "{\"array\":\"4711-secret\"}",
                "{\"card\":\"4711-secret\"}",
                "[\"4711-secret\"]",
                "4711-secret",
                "{\"4711-secret\":",
            })
    void whatDoesNotFitIsRefusedWithoutAnythingOfIt(String json) {
        var failure = catchThrowableOfType(JournalException.class, () -> FORMAT.read(json, Typed.class));

        assertThat(failure)
                .hasMessageStartingWith("OBS1121: The stored JSON cannot be read as " + Typed.class.getName())
                .hasMessageNotContaining("4711")
                .hasNoCause();
    }

    static class NoAdapter implements jakarta.json.bind.adapter.JsonbAdapter<Card, String> {
        NoAdapter(int number) {}

        @Override
        public String adaptToJson(Card card) {
            return card.number();
        }

        @Override
        public Card adaptFromJson(String number) {
            return new Card(number);
        }
    }

    record WithNoAdapter(@JsonbTypeAdapter(NoAdapter.class) Card card) {}

    @Test
    void adapterThatCannotBeCreatedIsAProblem() {
        assertThat(FORMAT.problem(WithNoAdapter.class))
                .hasValueSatisfying(problem -> assertThat(problem).contains(NoAdapter.class.getName()));
    }
}
