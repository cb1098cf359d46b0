package dev.observables.internal.deployment;

import dev.observables.Argument;
import dev.observables.Payload;
import dev.observables.internal.platform.Messages;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the container shows while it boots: annotated types first, then which of them are beans. */
public final class Discovery {

    /** An enabled bean with observable methods; its kind decides what a listener may be. */
    public record ObservableBean(Bean<?> bean, boolean isSessionBean, List<ObservableMethod> methods) {}

    private static final String MESSAGE_DRIVEN = "jakarta.ejb.MessageDriven";

    private static final List<String> COMPONENTS = List.of(
            MESSAGE_DRIVEN,
            "jakarta.servlet.annotation.WebServlet",
            "jakarta.servlet.annotation.WebFilter",
            "jakarta.servlet.annotation.WebListener",
            "jakarta.websocket.server.ServerEndpoint",
            "jakarta.websocket.ClientEndpoint");

    private final Map<Class<?>, AnnotatedType<?>> types = new LinkedHashMap<>();
    private final Map<Class<?>, ObservableBean> beans = new LinkedHashMap<>();
    private final Set<Class<?>> beanClasses = new HashSet<>();
    private final Set<Class<?>> specialized = new HashSet<>();
    private final Set<Class<?>> checkedInterfaces = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean sendsByProgram;

    public void type(AnnotatedType<?> type) {
        types.put(type.getJavaClass(), type);
    }

    public void bean(Bean<?> bean, AnnotatedType<?> type, boolean isSessionBean) {
        var beanClass = type.getJavaClass();
        checkInterfaces(beanClass);
        if (type.isAnnotationPresent(Specializes.class)) {
            // Weld shows the specialised bean too, and never uses it
            specialized.add(beanClass.getSuperclass());
            beans.remove(beanClass.getSuperclass());
        }
        if (types.containsKey(beanClass) && !specialized.contains(beanClass)) {
            beans.put(beanClass, new ObservableBean(bean, isSessionBean, ObservableMethod.of(type)));
            checkForgottenAnnotations(type);
        }
    }

    public static boolean isMessageDriven(AnnotatedType<?> type) {
        return has(type, MESSAGE_DRIVEN);
    }

    public boolean hasMessageDrivenSenders() {
        return types.values().stream()
                .filter(Discovery::isMessageDriven)
                .flatMap(type -> ObservableMethod.of(type).stream())
                .anyMatch(ObservableMethod::sends);
    }

    /** A producer's product is not intercepted, whatever its class says. */
    public void product(Class<?> productClass, String producer) {
        for (var type = productClass; type != null && !isOfPlatform(type); type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (!ObservableMethod.observables(List.of(method.getAnnotations()))
                        .isEmpty()) {
                    warnings.add(Messages.PRODUCED.text(ObservableMethod.place(productClass, method), producer));
                }
            }
        }
    }

    public void sendingByProgram() {
        sendsByProgram = true;
    }

    boolean sendsByProgram() {
        return sendsByProgram;
    }

    /** Without those that another bean specialises. */
    Map<Class<?>, ObservableBean> beans() {
        return beans;
    }

    public boolean isBean(Class<?> type) {
        return beanClasses.contains(type);
    }

    /** When the deployment is made of it: a container's own description of a type is large. */
    public void forgetTypes() {
        beanClasses.addAll(beans.keySet());
        types.clear();
        beans.clear();
    }

    /** The sending methods of what is intercepted without being a bean: message-driven beans, servlets, endpoints. */
    List<ObservableMethod> methodsOfComponents() {
        return types.values().stream()
                .filter(type -> !beans.containsKey(type.getJavaClass()) && isComponent(type))
                .flatMap(type -> ObservableMethod.of(type).stream())
                .toList();
    }

    /** Warnings that need no names: about what the container will never intercept or call. */
    List<String> warnings() {
        var all = new ArrayList<>(warnings);
        for (var type : types.values()) {
            var javaClass = type.getJavaClass();
            if (!beans.containsKey(javaClass) && !isLegitimatelyNoBean(type)) {
                for (var method : ObservableMethod.of(type)) {
                    if (method.listens() || !isComponent(type)) {
                        all.add(Messages.NOT_A_BEAN.text(method.place(), javaClass.getName()));
                    }
                }
            }
        }
        return all;
    }

    private boolean isLegitimatelyNoBean(AnnotatedType<?> type) {
        var javaClass = type.getJavaClass();
        return Modifier.isAbstract(javaClass.getModifiers())
                || has(type, "jakarta.enterprise.inject.Alternative")
                || beans.keySet().stream().anyMatch(javaClass::isAssignableFrom);
    }

    private void checkInterfaces(Class<?> beanClass) {
        for (var type = beanClass; type != null && !isOfPlatform(type); type = type.getSuperclass()) {
            if (type != beanClass && Modifier.isAbstract(type.getModifiers()) && checkedInterfaces.add(type)) {
                checkAbstractMethods(type);
            }
            for (var parent : type.getInterfaces()) {
                checkInterface(parent);
            }
        }
    }

    private void checkInterface(Class<?> type) {
        if (!isOfPlatform(type) && checkedInterfaces.add(type)) {
            checkAbstractMethods(type);
            for (var parent : type.getInterfaces()) {
                checkInterface(parent);
            }
        }
    }

    private void checkAbstractMethods(Class<?> type) {
        for (var method : type.getDeclaredMethods()) {
            if (Modifier.isAbstract(method.getModifiers())
                    && !ObservableMethod.observables(List.of(method.getAnnotations()))
                            .isEmpty()) {
                warnings.add(Messages.NEVER_INTERCEPTED.text(ObservableMethod.place(type, method)));
            }
        }
    }

    private void checkForgottenAnnotations(AnnotatedType<?> type) {
        for (var method : type.getMethods()) {
            var listens = ObservableMethod.observables(method.getAnnotations()).stream()
                    .anyMatch(observable -> observable.listen().length > 0);
            if (listens || method.getJavaMember().isBridge()) {
                continue;
            }
            for (Class<? extends Annotation> marker : List.of(Payload.class, Argument.class)) {
                if (method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotationPresent(marker))) {
                    warnings.add(Messages.NOT_LISTENING.text(
                            ObservableMethod.place(type.getJavaClass(), method.getJavaMember()),
                            marker.getSimpleName()));
                }
            }
        }
    }

    private static boolean isComponent(AnnotatedType<?> type) {
        return COMPONENTS.stream().anyMatch(name -> has(type, name));
    }

    /** By name, because the annotation's class may be missing here. */
    private static boolean has(AnnotatedType<?> type, String annotation) {
        return type.getAnnotations().stream()
                .anyMatch(present -> present.annotationType().getName().equals(annotation));
    }

    private static boolean isOfPlatform(Class<?> type) {
        return type.isPrimitive()
                || type.isArray()
                || type.getName().startsWith("java.")
                || type.getName().startsWith("jakarta.");
    }
}
