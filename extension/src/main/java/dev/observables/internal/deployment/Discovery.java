package dev.observables.internal.deployment;

import dev.observables.internal.deployment.BeanDescription.Kind;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Collects what the container shows while it boots: annotated types first, then which of them are beans. */
public final class Discovery {

    private final MethodReader reader = new MethodReader();
    private final IneffectiveAnnotations ineffective = new IneffectiveAnnotations();
    private final Map<Class<?>, AnnotatedType<?>> types = new LinkedHashMap<>();
    /** By bean and not by class: an extension may make several beans of one class. */
    private final Map<Bean<?>, List<DiscoveredMethod>> beans = new LinkedHashMap<>();

    private final Set<Class<?>> beanClasses = new HashSet<>();
    private final Set<Class<?>> specialized = new HashSet<>();
    private final Set<Method> intercepted = new HashSet<>();
    private final Set<Class<?>> interceptedClasses = new HashSet<>();
    private final Set<Class<?>> sharedSubclasses = new HashSet<>();
    private boolean sendsProgrammatically;

    /** A type that may turn out to be a bean's; returns its sending methods, which the library intercepts. */
    public List<DiscoveredMethod> type(AnnotatedType<?> type) {
        types.put(type.getJavaClass(), type);
        if (ComponentTypes.isMessageDriven(type) || ComponentTypes.isInterceptorOrDecorator(type)) {
            return List.of();
        }
        var senders = reader.methods(type).stream()
                .filter(method -> InterceptionRules.canIntercept(method.description()))
                .toList();
        senders.forEach(sender -> {
            intercepted.add(sender.method());
            interceptedClasses.add(sender.beanClass());
        });
        return senders;
    }

    /**
     * The listening methods of a type that may be durable, and whose calls then end in their own transaction.
     *
     * @param isAskedForByKey whether the configuration may make any of them durable
     */
    public List<DiscoveredMethod> durable(AnnotatedType<?> type, boolean isAskedForByKey) {
        if (ComponentTypes.isComponent(type) || ComponentTypes.isInterceptorOrDecorator(type)) {
            return List.of();
        }
        var listeners = reader.methods(type).stream()
                .filter(method -> method.description().listens()
                        && (isAskedForByKey || method.description().isDurable())
                        && InterceptionRules.isInterceptable(method.description()))
                .toList();
        listeners.forEach(listener -> interceptedClasses.add(listener.beanClass()));
        return listeners;
    }

    public void bean(Bean<?> bean, AnnotatedType<?> type, boolean isSessionBean) {
        var beanClass = type.getJavaClass();
        var methods = reader.methods(type);
        if (ComponentTypes.isInterceptorOrDecorator(bean, type)) {
            ineffective.interceptorOrDecorator(methods);
            return;
        }
        ineffective.abstractMethods(beanClass);
        if (type.isAnnotationPresent(Specializes.class)) {
            // Weld shows the specialized bean too, and never uses it
            specialized.add(beanClass.getSuperclass());
            beans.values().removeIf(known -> known.get(0).beanClass() == beanClass.getSuperclass());
        }
        beanClasses.add(beanClass);
        if (!methods.isEmpty() && !specialized.contains(beanClass)) {
            var described = methods.get(0)
                    .description()
                    .bean()
                    .as(
                            isSessionBean ? Kind.SESSION_BEAN : Kind.MANAGED_BEAN,
                            bean.getScope().getName(),
                            bean.getTypes().stream()
                                    .map(Type::getTypeName)
                                    .sorted()
                                    .toList());
            beans.put(
                    bean,
                    methods.stream()
                            .map(method -> method.ofBean(bean, described, notIntercepted(method)))
                            .toList());
        }
    }

    /** Whether the library intercepts methods of the class, as far as types have been shown. */
    public boolean isIntercepted(Class<?> type) {
        return interceptedClasses.contains(type);
    }

    /** A producer method or field: the class of what it makes may carry annotations without effect. */
    public void producer(Member producer) {
        if (producer instanceof Method method) {
            ineffective.product(method.getReturnType(), place(method.getDeclaringClass(), method));
        } else if (producer instanceof Field field) {
            ineffective.product(field.getType(), field.getDeclaringClass().getSimpleName() + "." + field.getName());
        }
    }

    /** The container may give the bean of this type a subclass that it has generated without the library's interceptor. */
    public void sharedSubclass(Class<?> beanClass) {
        sharedSubclasses.add(beanClass);
    }

    /** {@code Observables} is injected somewhere, so that events may be sent that no annotation names. */
    public void programmaticSender() {
        sendsProgrammatically = true;
    }

    boolean sendsProgrammatically() {
        return sendsProgrammatically;
    }

    public boolean hasMessageDrivenSenders() {
        return types.values().stream()
                .filter(ComponentTypes::isMessageDriven)
                .flatMap(type -> reader.methods(type).stream())
                .anyMatch(method -> method.description().sends());
    }

    public boolean isBean(Class<?> type) {
        return beanClasses.contains(type);
    }

    /** All methods that can be registered: those of beans, and the sending ones of other components. */
    List<DiscoveredMethod> methods() {
        return Stream.concat(
                        components().flatMap(type -> reader.methods(type).stream()),
                        beans.values().stream().flatMap(Collection::stream).map(this::asGenerated))
                .toList();
    }

    /** The methods to which the library's interceptor was bound. */
    Set<Method> intercepted() {
        return intercepted;
    }

    List<Problem> problems() {
        var problems = new ArrayList<>(ineffective.problems());
        types.values().stream()
                .filter(type -> !beanClasses.contains(type.getJavaClass()))
                .flatMap(type -> IneffectiveAnnotations.noBean(type, reader.methods(type), beanClasses).stream())
                .forEach(problems::add);
        types.values().stream()
                .flatMap(type -> IneffectiveAnnotations.webComponent(type, reader.methods(type)).stream())
                .forEach(problems::add);
        return problems;
    }

    /** Forgets the types once the deployment has been assembled: a container's own description of them is large. */
    public void forget() {
        types.clear();
        beans.clear();
        sharedSubclasses.clear();
        reader.forget();
    }

    /** The container generates its subclasses only after it has shown the beans. */
    private DiscoveredMethod asGenerated(DiscoveredMethod method) {
        return method.description().bean().kind() == Kind.MANAGED_BEAN
                        && sharedSubclasses.contains(method.beanClass())
                        && GeneratedSubclass.bypasses(method.beanClass(), method.method())
                ? method.bypassed()
                : method;
    }

    private Optional<String> notIntercepted(DiscoveredMethod method) {
        return method.description()
                .notIntercepted()
                .or(() -> intercepted.contains(method.method())
                        ? Optional.empty()
                        : Optional.of("another extension added the annotation after the library had looked for it."
                                + " Let it do so while annotated types are processed, or give the class a scope"));
    }

    /** What is intercepted without being a bean. */
    private Stream<AnnotatedType<?>> components() {
        return types.values().stream()
                .filter(type -> !beanClasses.contains(type.getJavaClass()) && ComponentTypes.isComponent(type));
    }

    /** Such as {@code Onboarding.sendWelcomeEmail(Registration)}, for a method that no description is made of. */
    public static String place(Class<?> type, Method method) {
        return IneffectiveAnnotations.place(type, method);
    }
}
