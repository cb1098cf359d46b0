package dev.observables.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensibleClassTest {

    static class Hidden {
        public void work() {}
    }

    interface HiddenInterface {}

    public static class Open {
        private int count;

        protected Open() {}

        static void help(Hidden hidden) {}

        public void work(String[] texts) {
            count += texts.length;
        }

        protected int rest() {
            return count;
        }
    }

    public static class OpenBelow extends Open implements Comparable<Open> {
        @Override
        public int compareTo(Open other) {
            return 0;
        }
    }

    public static class WithPackagePrivateMethod {
        void work() {}
    }

    public static class WithPackagePrivateConstructor {
        WithPackagePrivateConstructor() {}
    }

    public static class WithHiddenParameter {
        public void work(Hidden[] hidden) {}
    }

    public static class WithHiddenResult {
        public Hidden work() {
            return new Hidden();
        }
    }

    public static class BelowHidden extends Hidden {}

    public static class OfHiddenInterface implements HiddenInterface {}

    public static class BelowPackagePrivateMethod extends WithPackagePrivateMethod {}

    @ParameterizedTest
    @ValueSource(classes = {Open.class, OpenBelow.class})
    void classWithVisibleMembersIsExtensible(Class<?> type) {
        assertThat(ExtensibleClass.isExtensible(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Hidden.class,
                BelowHidden.class,
                OfHiddenInterface.class,
                WithPackagePrivateMethod.class,
                BelowPackagePrivateMethod.class,
                WithPackagePrivateConstructor.class,
                WithHiddenParameter.class,
                WithHiddenResult.class
            })
    void classWithSomethingThatOnlyItsPackageSeesIsNot(Class<?> type) {
        assertThat(ExtensibleClass.isExtensible(type)).isFalse();
    }

    /** Not a bean's, and yet with members that only its package sees: the class library is no exception. */
    @Test
    void classOfTheJdkIsAsked() {
        assertThat(ExtensibleClass.isExtensible(ArrayList.class)).isFalse();
    }
}
