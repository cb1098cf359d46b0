package dev.observables.internal.dispatch;

import dev.observables.internal.platform.ModuleLoaders;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A listening method, ready to be called on its bean's contextual reference (CDI 4.0, section 6.5.3). */
public final class Listener {

    private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object[].class);

    private final String id;
    private final Method method;
    private final List<String> names;
    private final ListenerParameter[] parameters;
    private final ListenerExecutor executor;
    private final FailureLog failures;
    /** Null where it is not ordered. */
    private final Lanes lanes;
    /** Null where it is never durable. */
    private final DurableChoice durableChoice;

    private final ListenerBean bean;
    private final Method callable;
    /** Made at the first call: of a deployment's listeners, few are called soon, and many may never be. */
    private volatile MethodHandle handle;

    public Listener(
            String id,
            Method method,
            List<String> names,
            ListenerParameter[] parameters,
            ListenerBean bean,
            Method callable,
            boolean isOrdered,
            DurableChoice durableChoice,
            ListenerExecutor executor,
            FailureLog failures) {
        this.id = id;
        this.method = method;
        this.names = names;
        this.parameters = parameters.clone();
        this.executor = executor;
        this.failures = failures;
        this.lanes = isOrdered ? new Lanes() : null;
        this.durableChoice = durableChoice;
        this.bean = bean;
        this.callable = callable;
        // fails the deployment where a module does not open the package
        callable.setAccessible(true);
    }

    public String id() {
        return id;
    }

    /** The names and patterns it listens to. */
    public List<String> names() {
        return names;
    }

    ListenerExecutor executor() {
        return executor;
    }

    /** The class loader of its bean: of an EAR, the web application or library that it belongs to. */
    ClassLoader module() {
        return bean.module();
    }

    /** What keeps its calls in order; null where nothing does. */
    Lanes lanes() {
        return lanes;
    }

    /** What makes it durable; null where nothing does. */
    public DurableChoice durableChoice() {
        return durableChoice;
    }

    public FailureLog failures() {
        return failures;
    }

    public boolean isMethod(Method other) {
        return method.equals(other);
    }

    /** Whether a call of the method is one of this listener's: a container may name a bridge, or an interface's method. */
    boolean isCalledAs(Method other) {
        return other.getName().equals(method.getName())
                && other.getParameterCount() == method.getParameterCount()
                && other.getDeclaringClass().isAssignableFrom(bean.type());
    }

    /** Whether the class loader finds the listener's own class. */
    boolean isVisibleTo(ClassLoader loader) {
        return loader == module() || ModuleLoaders.canLoad(loader, bean.type());
    }

    /** Of the arguments of an event those that it can ask for, unless they belong to the sender's container. */
    Map<String, Object> storable(SentEvent event) {
        var storable = new LinkedHashMap<String, Object>();
        for (var parameter : parameters) {
            parameter.arguments(event).forEach((name, value) -> {
                if (event.isStorable(name)) {
                    storable.put(name, value);
                }
            });
        }
        return storable;
    }

    /** The context to release when the listener has finished; null where the instance outlives the call. */
    CreationalContext<?> open() {
        return bean.open();
    }

    Object call(HeardEvent event, CreationalContext<?> context) throws Throwable {
        var arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = parameters[i].bind(event, id);
        }
        return (Object) handle().invokeExact(bean.instance(context), arguments);
    }

    private MethodHandle handle() {
        var known = handle;
        if (known == null) {
            known = handle(callable);
            handle = known;
        }
        return known;
    }

    private static MethodHandle handle(Method callable) {
        try {
            return MethodHandles.lookup()
                    .unreflect(callable)
                    // the array of a varargs method is one value, like any other parameter's
                    .asFixedArity()
                    .asSpreader(Object[].class, callable.getParameterCount())
                    .asType(CALL);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(callable + " was made accessible and is not", impossible);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
