package dev.observables.tck;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Fills a test instance, whose listeners have heard nothing yet, and releases after the test what was created for it. */
final class InjectionExtension implements TestInstancePostProcessor, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(InjectionExtension.class);

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        var created = inject(instance, ContainerUnderTest.beanManager(context));
        context.getStore(NAMESPACE).put(instance, created);
        forgetEarlierTests(instance);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var created = context.getStore(NAMESPACE).remove(context.getRequiredTestInstance(), CreationalContext.class);
        if (created != null) {
            created.release();
        }
    }

    private static void forgetEarlierTests(Object instance) {
        var listeners = ReflectionSupport.findFields(
                instance.getClass(),
                field -> RecordingListener.class.isAssignableFrom(field.getType()),
                HierarchyTraversalMode.TOP_DOWN);
        for (var listener : listeners) {
            var injected = ReflectionSupport.tryToReadFieldValue(listener, instance)
                    .toOptional()
                    .orElseThrow();
            ((RecordingListener) injected).forget();
        }
    }

    /** The dependent instances of what it creates live until the result is released, or the container ends. */
    static CreationalContext<?> inject(Object instance, BeanManager manager) {
        return inject(instance.getClass(), instance, manager);
    }

    private static <T> CreationalContext<T> inject(Class<T> type, Object instance, BeanManager manager) {
        CreationalContext<T> created = manager.createCreationalContext(null);
        manager.getInjectionTargetFactory(manager.createAnnotatedType(type))
                .createInjectionTarget(null)
                .inject(type.cast(instance), created);
        return created;
    }
}
