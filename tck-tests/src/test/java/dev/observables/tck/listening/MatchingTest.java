package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

@ObservablesTest
class MatchingTest {

    @Observable(listen = "matching.composed")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface OnComposed {}

    @ApplicationScoped
    static class MatchingListener extends RecordingListener {

        @Observable(listen = {"matching.several.a", "matching.several.b", "matching.sev*", "*.several.a"})
        void bySeveralNames(ObservableEvent event) {
            keep(event);
        }

        @Observable(listen = "matching.pre*.suf")
        void byPattern(ObservableEvent event) {
            keep(event);
        }

        @Observable(listen = "matching*x*y*")
        void byTwoStars(ObservableEvent event) {
            keep(event);
        }

        @OnComposed
        void byComposedAnnotation(ObservableEvent event) {
            keep(event);
        }

        @Observable(listen = "matching.overload")
        void overload() {}

        @Observable(listen = "matching.overload")
        void overload(ObservableEvent event) {}
    }

    abstract static class Base {

        @Observable(listen = "matching.inherited")
        void hear() {}

        @Observable(listen = "matching.hidden")
        void hide() {}
    }

    @ApplicationScoped
    static class MatchingFirst extends Base {

        /** Without an annotation of its own it listens no more. */
        @Override
        void hide() {}
    }

    @ApplicationScoped
    static class MatchingSecond extends Base {}

    @Inject
    MatchingListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-2.1: A listener of four names and patterns is called once by an event that matches three of them.")
    void listenerIsCalledOnceForAnEventThatMatchesSeveralOfItsNames() {
        assertThat(called("matching.several.a")).containsExactly("MatchingListener#bySeveralNames");
        assertThat(called("matching.several.b")).containsExactly("MatchingListener#bySeveralNames");

        assertThat(listener.heard().names()).containsExactly("matching.several.a", "matching.several.b");
    }

    @Test
    @Assertion(
            "OBS-2.1: Of names that differ in little, those match where a star stands for any run of characters, none included,"
                    + " and a dot for itself alone.")
    void starMatchesAnyRunOfCharactersAndNothingElseDoes() {
        assertThat(called("matching.pre.suf")).containsExactly("MatchingListener#byPattern");
        assertThat(called("matching.pre.any.thing/at-all_.suf")).containsExactly("MatchingListener#byPattern");
        assertThat(called("matchingxy")).containsExactly("MatchingListener#byTwoStars");
        assertThat(called("matching.a.x.b.y.c")).containsExactly("MatchingListener#byTwoStars");

        assertThat(called("matchingXpre.suf")).isEmpty();
        assertThat(called("matching.pre.suf.more")).isEmpty();
        assertThat(called("more.matching.pre.suf")).isEmpty();
        assertThat(called("matching.presuf")).isEmpty();
        assertThat(called("Matching.pre.suf")).isEmpty();
        assertThat(called("matching.y.x")).isEmpty();
    }

    @Test
    @Assertion(
            "OBS-2.1: Two beans inherit one listener, of which one overrides another away; overloads are two listeners.")
    void everyListenerOfEveryBeanIsCalled() {
        assertThat(called("matching.inherited")).containsExactlyInAnyOrder("MatchingFirst#hear", "MatchingSecond#hear");
        assertThat(called("matching.hidden")).containsExactly("MatchingSecond#hide");
        assertThat(called("matching.overload"))
                .containsExactly("MatchingListener#overload", "MatchingListener#overload");
        assertThat(called("matching.composed")).containsExactly("MatchingListener#byComposedAnnotation");
    }

    @Test
    @Assertion("OBS-2.1: An event without listeners is delivered to nobody, normally, and leads to nothing.")
    void eventThatNobodyHearsIsNoError() {
        var delivery = Patience.result(observables.send("matching-nobody"));

        assertThat(delivery.outcomes()).isEmpty();
        assertThat(delivery.succeeded()).isTrue();
        assertThat(listener.heard().events()).isEmpty();
    }

    private List<String> called(String event) {
        return Patience.result(observables.send(event)).outcomes().stream()
                .map(Outcome::listener)
                .toList();
    }
}
