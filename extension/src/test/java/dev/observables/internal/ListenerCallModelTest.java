package dev.observables.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A call ends once, by whichever of its ends comes first. */
@Tag("stress")
class ListenerCallModelTest {

    private static final Logger LOGGER = Logger.getLogger("dev.observables");

    /** The listener's bean. */
    public static final class Waiting {

        private CompletableFuture<Void> stage;

        public CompletionStage<Void> hear() {
            return stage;
        }
    }

    private final Waiting bean = new Waiting();
    private final Route route = Route.to(List.of(listener(bean)), "model", true, null, null);
    private final EventDispatcher dispatcher = ModelDispatch.dispatcher();
    private Level level;

    @BeforeEach
    void silenceFailures() {
        level = LOGGER.getLevel();
        LOGGER.setLevel(Level.OFF);
    }

    @AfterEach
    void tellFailures() {
        LOGGER.setLevel(level);
    }

    @Test
    void listenerThatFinishesWhenItsTimeIsOverHasOneOutcome() {
        Interleavings.of(() -> {
            var call = admittedCall();
            bean.stage = new CompletableFuture<>();
            call.run();

            var listenerEnds = Interleavings.started(() -> bean.stage.complete(null));
            call.fail(new TimeoutException());
            Interleavings.join(listenerEnds);

            assertEquals(0, dispatcher.admission().inFlight());
        });
    }

    @Test
    void callThatIsBegunWhenItIsRejectedHasOneOutcome() {
        Interleavings.of(() -> {
            var call = admittedCall();
            bean.stage = CompletableFuture.completedFuture(null);

            var executor = Interleavings.started(call::run);
            call.reject(new IllegalStateException("the shutdown"));
            Interleavings.join(executor);

            assertEquals(0, dispatcher.admission().inFlight());
        });
    }

    private ListenerCall admittedCall() {
        dispatcher.admission().admit(1);
        return ModelDispatch.admitted(dispatcher, route).take(0);
    }

    /** Made without a container, which would take part in each interleaving. */
    private static Listener listener(Waiting instance) {
        Method hear;
        try {
            hear = Waiting.class.getMethod("hear");
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        AnnotatedMethod<?> annotated =
                answering(AnnotatedMethod.class, Map.of("getParameters", List.of(), "getJavaMember", hear));
        Bean<?> bean = answering(
                Bean.class,
                Map.of(
                        "getTypes", Set.of(Waiting.class),
                        "getScope", ApplicationScoped.class,
                        "getBeanClass", Waiting.class));
        BeanManager beans = answering(BeanManager.class, Map.of("isNormalScope", true, "getReference", instance));
        var method = new ObservableMethod(Waiting.class, "Waiting", annotated, List.of());
        var names = new Names(method, List.of(), List.of(), List.of(), List.of("model"));
        var executor = new ListenerExecutor("model", () -> null);
        return new Listener("Waiting#hear", names, bean, hear, beans, executor, new FailureLog());
    }

    /** Is equal to itself, and answers null to what it does not know. */
    private static <T> T answering(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> answers.hashCode();
                    default -> answers.get(method.getName());
                }));
    }
}
