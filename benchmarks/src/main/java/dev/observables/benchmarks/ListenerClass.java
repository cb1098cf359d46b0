package dev.observables.benchmarks;

import jakarta.enterprise.event.ObservesAsync;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.engio.mbassy.listener.Handler;
import net.engio.mbassy.listener.Invoke;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Generates beans with any number of listeners:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Listeners0 {
 *     @Observable(listen = "name") public void hear0(@Payload Parcel parcel) { ListenerBacklog.finished(0); }
 *     // or
 *     public void hear0(@ObservesAsync Parcel parcel) { ListenerBacklog.finished(0); }
 * }
 * }</pre>
 */
final class ListenerClass {

    private ListenerClass() {}

    /** Listeners of the product, each with its names. */
    static Class<?> listening(String name, List<List<String>> events) {
        var bean = new BeanClass(name);
        for (var heard : events) {
            var method = bean.addListener();
            BeanClass.observable(method, Map.of("listen", heard));
            method.visitEnd();
        }
        return bean.define();
    }

    /** A chain of listeners: each but the last sends what the next one hears. */
    static Class<?> passing(String name, List<String> events) {
        var bean = new BeanClass(name);
        for (int step = 0; step < events.size(); step++) {
            var method = bean.addStep();
            var heard = List.of(events.get(step));
            BeanClass.observable(
                    method,
                    step + 1 < events.size()
                            ? Map.of("listen", heard, "send", List.of(events.get(step + 1)))
                            : Map.of("listen", heard));
            method.visitEnd();
        }
        return bean.define();
    }

    /** Asynchronous observers of the container. */
    static Class<?> observing(String name, int observers) {
        return listeners(name, observers, method -> BeanClass.annotateParcel(method, ObservesAsync.class));
    }

    /** Listeners of a framework that marks methods. */
    @SafeVarargs
    static Class<?> annotated(String name, int methods, Class<? extends Annotation>... annotations) {
        return listeners(name, methods, method -> {
            for (var annotation : annotations) {
                BeanClass.annotate(method, annotation);
            }
        });
    }

    /** Asynchronous handlers of MBassador. */
    static Class<?> handling(String name, int methods) {
        return listeners(name, methods, method -> {
            var handler = method.visitAnnotation(Type.getDescriptor(Handler.class), true);
            handler.visitEnum("delivery", Type.getDescriptor(Invoke.class), Invoke.Asynchronously.name());
            handler.visitEnd();
        });
    }

    static Object instance(Class<?> listenerClass) {
        try {
            return listenerClass.getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> listeners(String name, int listeners, Consumer<MethodVisitor> annotations) {
        var bean = new BeanClass(name);
        for (int number = 0; number < listeners; number++) {
            var method = bean.addListener();
            annotations.accept(method);
            method.visitEnd();
        }
        return bean.define();
    }
}
