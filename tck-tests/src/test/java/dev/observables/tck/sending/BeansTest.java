package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import dev.observables.tck.SkippedOn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

@ObservablesTest
class BeansTest {

    /** Makes a singleton a bean where only annotated classes are discovered. */
    @Stereotype
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Part {}

    @Observable(send = "beans.composed")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface SendsComposed {}

    @Dependent
    static class OfDependent {

        @Observable(send = "beans.dependent")
        public void send() {}
    }

    @RequestScoped
    static class OfRequest {

        @Observable(send = "beans.request")
        protected void send() {}
    }

    @Part
    @Singleton
    static class OfSingleton {

        @Observable(send = "beans.singleton")
        void send() {}
    }

    abstract static class Base<T> {

        @Observable(send = "beans.inherited")
        public T inherited(T value) {
            return value;
        }

        @Observable(send = "beans.overridden")
        public T overridden(T value) {
            return value;
        }

        @Observable(send = "beans.hidden")
        public T hidden(T value) {
            return value;
        }
    }

    interface Defaults {

        @Observable(send = "beans.default")
        default String byDefault() {
            return "default";
        }
    }

    @ApplicationScoped
    static class Inheriting extends Base<String> implements Defaults {

        @Override
        @Observable(send = "beans.overriding")
        public String overridden(String value) {
            return value;
        }

        /** An annotation on a method is not inherited by what overrides it. */
        @Override
        public String hidden(String value) {
            return value;
        }

        @SendsComposed
        public void composed() {}

        @Observable(send = "beans.overload")
        public void overload(String text) {}

        @Observable(send = "beans.overload")
        public void overload(Integer number) {}
    }

    @ApplicationScoped
    static class InRequest {

        @Inject
        OfRequest ofRequest;

        @ActivateRequestContext
        void send() {
            ofRequest.send();
        }
    }

    @ApplicationScoped
    static class BeansListener extends RecordingListener {

        @Observable(listen = "beans.*")
        void hear(ObservableEvent event) {
            keep(event);
        }
    }

    @Inject
    OfDependent ofDependent;

    @Inject
    InRequest inRequest;

    @Inject
    OfSingleton ofSingleton;

    @Inject
    Inheriting inheriting;

    @Inject
    BeansListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-1.11: Beans of the built-in scopes send, by public, protected and package-private methods.")
    void beansOfEveryScopeSend() {
        ofDependent.send();
        inRequest.send();
        ofSingleton.send();

        Patience.untilQuiet(observables);
        assertThat(listener.heard().names())
                .containsExactlyInAnyOrder("beans.dependent", "beans.request", "beans.singleton");
    }

    @Test
    @Assertion("OBS-1.11: A method of a generic superclass sends, and its event names the bean.")
    void inheritedMethodsSend() {
        inheriting.inherited("value");

        Patience.untilQuiet(observables);
        var event = listener.heard().event();
        assertThat(event.name()).isEqualTo("beans.inherited");
        assertThat(event.payload()).isEqualTo("value");
        assertThat(event.source()).endsWith("Inheriting#inherited");
    }

    @Test
    @Assertion(
            "OBS-1.11: Of an overridden method the overriding one's annotation counts alone, and none if it has none; a later event is heard.")
    void overridingMethodsAnnotationCounts() {
        inheriting.hidden("value");
        inheriting.overridden("value");

        Patience.untilQuiet(observables);
        assertThat(listener.heard().names()).containsExactly("beans.overriding");
    }

    @Test
    @Assertion("OBS-1.11: An interface's default method sends where the container intercepts it.")
    @SkippedOn(container = "openwebbeans", reason = "AnnotatedType.getMethods() has no default methods there")
    @SkippedOn(container = "tomee", reason = "its OpenWebBeans shows no default methods in AnnotatedType.getMethods()")
    void defaultMethodsSend() {
        inheriting.byDefault();

        Patience.untilQuiet(observables);
        assertThat(listener.heard().event().payload()).isEqualTo("default");
    }

    @Test
    @Assertion("OBS-1.11: An annotation that carries @Observable makes a sender, and overloads are distinguished.")
    void composedAnnotationsAndOverloadsSend() {
        inheriting.composed();
        inheriting.overload("text");
        inheriting.overload(1);

        Patience.untilQuiet(observables);
        assertThat(listener.heard().names())
                .containsExactlyInAnyOrder("beans.composed", "beans.overload", "beans.overload");
        assertThat(listener.heard().events())
                .filteredOn(event -> event.name().equals("beans.overload"))
                .extracting(event -> event.arguments().keySet().iterator().next())
                .containsExactlyInAnyOrder("text", "number");
    }
}
