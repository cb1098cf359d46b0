package dev.observables.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Event names by the thousand, and the beans that hear or send them. */
record NumberedNames(List<String> all) {

    private static final int METHODS_PER_BEAN = 100;

    static NumberedNames of(String prefix, int count) {
        return new NumberedNames(
                IntStream.range(0, count).mapToObj(number -> prefix + number).toList());
    }

    List<Class<?>> listeners(int namesPerListener) {
        return beans(partition(all, namesPerListener), ListenerClass::listening, "Listeners");
    }

    /** That many senders, which share the names among themselves as evenly as they can. */
    List<Class<?>> senders(int senders) {
        var methods = IntStream.range(0, senders)
                .mapToObj(first -> IntStream.iterate(first, number -> number < all.size(), number -> number + senders)
                        .mapToObj(all::get)
                        .toList())
                .toList();
        return beans(methods, SenderClass::sending, "Senders");
    }

    /** An order that neither the processor nor a hash table can foresee, the same in every run. */
    String[] shuffled() {
        var order = new ArrayList<>(all);
        Collections.shuffle(order, new Random(1));
        return order.toArray(String[]::new);
    }

    /** A bean for every hundred methods. */
    static <T> List<Class<?>> beans(List<T> methods, BiFunction<String, List<T>, Class<?>> generator, String name) {
        var beans = new ArrayList<Class<?>>();
        partition(methods, METHODS_PER_BEAN).forEach(some -> beans.add(generator.apply(name, some)));
        return beans;
    }

    private static <T> List<List<T>> partition(List<T> all, int size) {
        var parts = new ArrayList<List<T>>();
        for (int first = 0; first < all.size(); first += size) {
            parts.add(all.subList(first, Math.min(first + size, all.size())));
        }
        return parts;
    }
}
