package dev.observables.tck.discovery.elsewhere;

import dev.observables.Observable;
import dev.observables.tck.discovery.Calls;
import jakarta.annotation.PostConstruct;

/** Its package-private methods cannot be overridden by a bean class of another package. */
public abstract class Template {

    private String state = "unfinished";

    @PostConstruct
    void make() {
        state = "made";
    }

    String state() {
        return state;
    }

    public abstract static class Listening extends Template {
        @Observable(listen = "template")
        void hidden() {
            Calls.note("hidden " + state());
        }
    }

    public abstract static class Sending extends Template {
        @Observable(send = "sent")
        void hidden() {}
    }

    public abstract static class Protected extends Template {
        @Observable(listen = "template")
        protected void onTemplate() {
            Calls.note("protected " + state());
        }
    }

    public abstract static class ProtectedSending extends Template {
        @Observable(send = "sent")
        protected String send() {
            return state();
        }

        /** What calls the bean from its own package. */
        public static void send(ProtectedSending bean) {
            bean.send();
        }
    }
}
