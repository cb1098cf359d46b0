package dev.observables.benchmarks;

import java.util.List;
import java.util.Map;

/** Generates beans with any number of sending methods. */
final class SenderClass {

    private SenderClass() {}

    /** Senders of the product, each with its names. */
    static Class<?> sending(String name, List<List<String>> events) {
        var bean = new BeanClass(name);
        for (var sent : events) {
            var method = bean.addSender();
            BeanClass.observable(method, Map.of("send", sent));
            method.visitEnd();
        }
        return bean.define();
    }

    /** Methods with an interceptor written by hand. */
    static Class<?> firing(String name, int senders) {
        var bean = new BeanClass(name);
        for (int number = 0; number < senders; number++) {
            var method = bean.addSender();
            BeanClass.annotate(method, Firing.class);
            method.visitEnd();
        }
        return bean.define();
    }
}
