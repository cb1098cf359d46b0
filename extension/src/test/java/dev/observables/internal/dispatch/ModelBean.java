package dev.observables.internal.dispatch;

import dev.observables.internal.platform.ModuleLoaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A listener's bean, made without a container, which would take part in each interleaving of a model. */
public final class ModelBean {

    private final Supplier<CompletionStage<Void>> work;

    private ModelBean(Supplier<CompletionStage<Void>> work) {
        this.work = work;
    }

    public CompletionStage<Void> hear() {
        return work.get();
    }

    /** @param work what the listener does and returns */
    static Listener listener(Supplier<CompletionStage<Void>> work) {
        Method hear;
        try {
            hear = ModelBean.class.getMethod("hear");
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        Bean<?> bean = answering(
                Bean.class,
                Map.of(
                        "getTypes", Set.of(ModelBean.class),
                        "getScope", ApplicationScoped.class,
                        "getBeanClass", ModelBean.class));
        var context = answering(Context.class, Map.of("get", new ModelBean(work)));
        BeanManager beans = answering(BeanManager.class, Map.of("isNormalScope", true, "getContext", context));
        var listenerBean = new ListenerBean(bean, ModelBean.class, false, beans);
        var executor = new ListenerExecutor("model", new ModuleLoaders(), () -> null);
        return new Listener(
                "ModelBean#hear",
                hear,
                List.of("model"),
                new ListenerParameter[0],
                listenerBean,
                hear,
                false,
                null,
                executor,
                new FailureLog());
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
