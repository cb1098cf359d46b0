package dev.observables.outbox.internal.json;

import static dev.observables.outbox.internal.json.TypeOf.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CollectionsTest {

    private static final UUID ID = UUID.fromString("0197c5a0-0000-7000-8000-00000000000f");

    record Point(int x, int y) {}

    static class Names extends ArrayList<Point> {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void collectionsKeepTheirElementsAndTheirOrder() {
        var dates = List.of(LocalDate.of(2026, 1, 2), LocalDate.of(2025, 1, 2));

        assertThat(new TypeOf<List<LocalDate>>() {}.readBack(dates)).isEqualTo(dates);
        assertThat(new TypeOf<Collection<? extends LocalDate>>() {}.readBack(dates))
                .isEqualTo(dates);
        assertThat(new TypeOf<Iterable<LocalDate>>() {}.readBack(dates)).isEqualTo(dates);
        assertThat(new TypeOf<CopyOnWriteArrayList<LocalDate>>() {}.readBack(new CopyOnWriteArrayList<>(dates)))
                .isEqualTo(dates);
        assertThat(new TypeOf<Set<UUID>>() {}.readBack(Set.of(ID))).isEqualTo(Set.of(ID));
        assertThat(new TypeOf<SortedSet<Integer>>() {}.readBack(new TreeSet<>(Set.of(3, 1))))
                .containsExactly(1, 3);
        assertThat(new TypeOf<EnumSet<DayOfWeek>>() {}.readBack(EnumSet.allOf(DayOfWeek.class)))
                .isEqualTo(EnumSet.allOf(DayOfWeek.class));
        assertThat(new TypeOf<Deque<Long>>() {}.readBack(new ArrayDeque<>(List.of(2L, 1L))))
                .containsExactly(2L, 1L);
        assertThat(new TypeOf<Set<DayOfWeek>>() {}.readBack(EnumSet.noneOf(DayOfWeek.class)))
                .isEmpty();
    }

    @Test
    void elementsCanBeRecordsListsAndNull() {
        var points = Arrays.asList(new Point(1, 2), null);
        var lists = List.of(List.of(new Point(3, 4)), List.<Point>of());
        var names = new Names();
        names.add(new Point(5, 6));

        assertThat(new TypeOf<List<Point>>() {}.readBack(points)).isEqualTo(points);
        assertThat(new TypeOf<List<List<Point>>>() {}.readBack(lists)).isEqualTo(lists);
        assertThat(TypeOf.readBack(names, Names.class)).isEqualTo(names).isInstanceOf(Names.class);
    }

    @Test
    void arraysOfAllKindsAreReadBack() {
        assertThat(TypeOf.readBack(new byte[] {0, -1, 127}, byte[].class)).containsExactly(0, -1, 127);
        assertThat(TypeOf.readBack(new byte[0], byte[].class)).isEmpty();
        assertThat((byte[]) FORMAT.read("[1,-1]", byte[].class)).containsExactly(1, -1);
        assertThat(TypeOf.readBack(new int[] {1, 2}, int[].class)).containsExactly(1, 2);
        assertThat(TypeOf.readBack(new char[] {'a', '"'}, char[].class)).containsExactly('a', '"');
        assertThat(TypeOf.readBack(new double[] {0.5, Double.NaN}, double[].class))
                .containsExactly(0.5, Double.NaN);
        assertThat(TypeOf.readBack(new String[] {"a", null}, String[].class)).containsExactly("a", null);
        assertThat(TypeOf.readBack(new long[][] {{1}, {}}, long[][].class)).isDeepEqualTo(new long[][] {{1}, {}});
        assertThat(TypeOf.readBack(new Point[] {new Point(1, 2)}, Point[].class))
                .containsExactly(new Point(1, 2));
    }

    @Test
    void arrayOfGenericElementsIsReadBack() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Instant>[] array = new List[] {List.of(Instant.EPOCH)};

        assertThat(new TypeOf<List<Instant>[]>() {}.readBack(array)).containsExactly(List.of(Instant.EPOCH));
    }

    @Test
    void mapsKeepTheirKeysAndNullValues() {
        var texts = new TreeMap<String, BigDecimal>();
        texts.put("", null);
        texts.put("a.b\"c", new BigDecimal("1.0"));

        assertThat(new TypeOf<Map<String, BigDecimal>>() {}.readBack(texts)).isEqualTo(texts);
        assertThat(new TypeOf<Map<UUID, Point>>() {}.readBack(Map.of(ID, new Point(1, 2))))
                .isEqualTo(Map.of(ID, new Point(1, 2)));
        assertThat(new TypeOf<Map<Integer, List<String>>>() {}.readBack(Map.of(7, List.of("x"))))
                .isEqualTo(Map.of(7, List.of("x")));
        assertThat(new TypeOf<Map<DayOfWeek, Integer>>() {}.readBack(Map.of(DayOfWeek.MONDAY, 1)))
                .isEqualTo(Map.of(DayOfWeek.MONDAY, 1));
        assertThat(new TypeOf<EnumMap<DayOfWeek, Integer>>() {}.readBack(new EnumMap<>(Map.of(DayOfWeek.MONDAY, 1))))
                .isEqualTo(Map.of(DayOfWeek.MONDAY, 1));
        assertThat(new TypeOf<NavigableMap<LocalDate, Long>>() {}.readBack(new TreeMap<>(Map.of(LocalDate.EPOCH, 1L))))
                .isEqualTo(Map.of(LocalDate.EPOCH, 1L));
        assertThat(new TypeOf<ConcurrentMap<Character, Boolean>>() {}.read("{\"c\":true}"))
                .isEqualTo(Map.of('c', true));
    }

    @Test
    void mapWhoseKeysAreObjectsIsReadBack() {
        var map = Map.of(new Point(1, 2), Map.of("a", 1));

        assertThat(new TypeOf<Map<Point, Map<String, Integer>>>() {}.readBack(map))
                .isEqualTo(map);
        assertThat(new TypeOf<Map<String, Integer>>() {}.readBack(Collections.singletonMap(null, 1)))
                .isEqualTo(Collections.singletonMap(null, 1));
    }

    @Test
    void optionalsAreReadBack() {
        assertThat(new TypeOf<Optional<Point>>() {}.readBack(Optional.of(new Point(1, 2))))
                .contains(new Point(1, 2));
        assertThat(new TypeOf<Optional<Point>>() {}.readBack(Optional.empty())).isEmpty();
        assertThat(
                        new TypeOf<List<Optional<Instant>>>() {}.readBack(
                                List.of(Optional.of(Instant.EPOCH), Optional.empty())))
                .containsExactly(Optional.of(Instant.EPOCH), Optional.empty());
        assertThat(TypeOf.readBack(OptionalInt.of(1), OptionalInt.class)).hasValue(1);
        assertThat(TypeOf.readBack(OptionalLong.of(Long.MAX_VALUE), OptionalLong.class))
                .hasValue(Long.MAX_VALUE);
        assertThat(TypeOf.readBack(OptionalDouble.of(0.1), OptionalDouble.class))
                .hasValue(0.1);
        assertThat(TypeOf.readBack(OptionalDouble.empty(), OptionalDouble.class))
                .isEmpty();
    }

    @Test
    void withoutATypeTheValueIsMapsListsStringsAndNumbers() {
        var json = "{\"a\":[1,2.50,1E3,true,null,\"x\"],\"b\":{\"c\":12345678901234567890}}";

        assertThat(FORMAT.read(json, Object.class))
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(1L, new BigDecimal("2.50"), new BigDecimal("1E+3"), true, null, "x"),
                        "b",
                        Map.of("c", new BigDecimal("12345678901234567890"))));
        assertThat(FORMAT.read("{\"a\":1}", Map.class)).isEqualTo(Map.of("a", 1L));
        assertThat(FORMAT.read("[1]", List.class)).isEqualTo(List.of(1L));
        assertThat(FORMAT.read("1.5", Number.class)).isEqualTo(new BigDecimal("1.5"));
    }
}
