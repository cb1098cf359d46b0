package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GeneratedSubclassTest {

    static class Shop {
        void sell() {}

        void sell(String thing) {}

        void close() {}
    }

    /** As Weld names and generates it, if it intercepts two methods. */
    @SuppressWarnings("unused")
    static class Shop$Proxy$_$$_WeldSubclass extends Shop {
        void close$$super() {}

        void sell$$super(String thing) {}
    }

    @Test
    void onlyAMethodWithoutADelegateIsBypassed() {
        assertThat(GeneratedSubclass.bypasses(Shop.class, method("sell", 0))).isTrue();
        assertThat(GeneratedSubclass.bypasses(Shop.class, method("sell", 1))).isFalse();
        assertThat(GeneratedSubclass.bypasses(Shop.class, method("close", 0))).isFalse();
    }

    @Test
    void nothingIsBypassedWithoutASubclass() {
        assertThat(GeneratedSubclass.bypasses(GeneratedSubclassTest.class, method("sell", 0)))
                .isFalse();
    }

    private static Method method(String name, int parameters) {
        return Arrays.stream(Shop.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow();
    }
}
