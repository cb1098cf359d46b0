package dev.observables.benchmarks.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodCall;

/** The superclass of a bean with any number of listening methods, all alike. */
@ApplicationScoped
public class Listeners {

    @Inject
    Work work;

    public void serve(int listener, Sale sale) {
        work.serve(listener, sale);
    }

    /** The name of the method of that number. */
    static String name(int listener) {
        return "listener" + listener;
    }

    /** A class whose methods have the annotations of the example's only method, and of that method's parameter. */
    static Class<?> like(Class<?> example, int listeners) {
        var annotated = Arrays.stream(example.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .findFirst()
                .orElseThrow();
        try {
            var serve = Listeners.class.getMethod("serve", int.class, Sale.class);
            DynamicType.Builder<Listeners> type = new ByteBuddy()
                    .subclass(Listeners.class)
                    .name(Listeners.class.getPackageName() + "." + example.getSimpleName() + "Listeners");
            for (int listener = 0; listener < listeners; listener++) {
                type = type.defineMethod(name(listener), void.class, Modifier.PUBLIC)
                        .withParameter(Sale.class, "sale")
                        .annotateParameter(annotated.getParameters()[0].getDeclaredAnnotations())
                        .intercept(MethodCall.invoke(serve).with(listener).withArgument(0))
                        .annotateMethod(annotated.getDeclaredAnnotations());
            }
            return type.make()
                    .load(Listeners.class.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(MethodHandles.lookup()))
                    .getLoaded();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
