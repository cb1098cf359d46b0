package dev.observables.tck.discovery;

import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the listeners of one deployment note, in the order of their calls. */
public final class Calls {

    private static final List<String> NOTES = new CopyOnWriteArrayList<>();

    private Calls() {}

    public static void note(String call) {
        NOTES.add(call);
    }

    /** What was noted in a deployment of the beans after an event was sent and all its listeners had finished. */
    static List<String> after(String event, Class<?>... beans) {
        try (var deployment = Deployment.of(beans).start()) {
            return after(deployment, event);
        }
    }

    /** What was noted after an event was sent and all its listeners had finished. */
    static List<String> after(Deployment deployment, String event) {
        return after(deployment, () -> deployment.observables().send(event, "payload"));
    }

    /** What was noted after something was done and all listeners had finished. */
    static List<String> after(Deployment deployment, Runnable work) {
        NOTES.clear();
        work.run();
        Patience.untilQuiet(deployment.observables());
        return List.copyOf(NOTES);
    }
}
