package dev.observables.internal.deployment;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.internal.deployment.Discovery.ObservableBean;
import dev.observables.internal.dispatch.Listener;
import dev.observables.internal.dispatch.ListenerParameter;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.sending.SendOutcome;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** What one method alone can have wrong (OBS-7.2, and the warnings of 7.3 about its bean). Pure: no container is asked. */
final class MethodRules {

    /** By name, because some may be missing here. */
    private static final Set<String> CALLED_BY_CONTAINER =
            Set.of("jakarta.annotation.PostConstruct", "jakarta.annotation.PreDestroy", "jakarta.inject.Inject");

    private final DeploymentReport report;

    MethodRules(DeploymentReport report) {
        this.report = report;
    }

    /** True if the method can be registered as it is; all rules are asked, so that all problems are told. */
    boolean checkMethod(Names names) {
        var method = names.method();
        checkNotCalledByContainer(method);
        return checkSaysSomething(method) & checkCallable(method) & checkAwait(method);
    }

    /** True if the listening method can be called as it is. */
    boolean checkListener(Names names, ObservableBean bean) {
        checkBean(names.method(), bean);
        return checkParameters(names.method()) & checkReachable(names.method(), bean);
    }

    private void checkNotCalledByContainer(ObservableMethod method) {
        if (method.sends()) {
            method.annotated().getAnnotations().stream()
                    .map(Annotation::annotationType)
                    .filter(type -> CALLED_BY_CONTAINER.contains(type.getName()))
                    .forEach(type ->
                            report.warn(Messages.CALLED_BY_CONTAINER.text(method.place(), type.getSimpleName())));
        }
    }

    private boolean checkSaysSomething(ObservableMethod method) {
        for (var observable : method.annotations()) {
            if (observable.send().length + observable.sendOnFailure().length + observable.listen().length == 0) {
                report.error(Messages.SAYS_NOTHING.text(method.place()));
                return false;
            }
        }
        return true;
    }

    private boolean checkCallable(ObservableMethod method) {
        var obstacle = method.obstacle();
        obstacle.ifPresent(modifier -> report.error(Messages.NOT_CALLABLE.text(
                method.place(),
                "the method is " + modifier,
                method.listens() ? "call it on the bean's contextual reference" : "intercept it",
                modifier.equals("private") ? "Make it package-private, protected or public" : "Remove " + modifier)));
        if (obstacle.isEmpty() && method.sends() && method.isOfFinalClass()) {
            report.error(
                    Messages.NOT_CALLABLE.text(method.place(), "the class is final", "intercept it", "Remove final"));
            return false;
        }
        return obstacle.isEmpty();
    }

    private boolean checkAwait(ObservableMethod method) {
        if (!method.awaits()) {
            return true;
        }
        var obstacle = method.listens()
                ? "listens, and a listener's thread may not wait"
                : CompletionStage.class.isAssignableFrom(method.method().getReturnType())
                        ? "returns a CompletionStage, so its events go out later"
                        : SendOutcome.asyncResponse(method.method()) >= 0
                                ? "takes an AsyncResponse, so its events go out later"
                                : method.names(Observable::send).isEmpty() ? "sends nothing on success" : null;
        if (obstacle != null) {
            report.error(Messages.IMPOSSIBLE_AWAIT.text(
                    method.place(),
                    obstacle,
                    method.names(Observable::send).isEmpty()
                            ? " or give the method send"
                            : ", or use a method that can wait"));
        }
        return obstacle == null;
    }

    private boolean checkParameters(ObservableMethod method) {
        var parameters = method.annotated().getParameters();
        return parameters.stream()
                        .filter(parameter -> !checkParameter(method, parameter))
                        .count()
                == 0;
    }

    private boolean checkParameter(ObservableMethod method, AnnotatedParameter<?> parameter) {
        var java = parameter.getJavaParameter();
        var argument = parameter.getAnnotation(Argument.class);
        if (ListenerParameter.of(parameter).isEmpty()) {
            report.error(Messages.UNBOUND_PARAMETER.text(
                    method.place(),
                    java.isNamePresent() ? java.getName() : parameter.getPosition() + 1,
                    java.getType().getSimpleName(),
                    parameter.isAnnotationPresent(Payload.class)
                            ? "both a payload and an argument. Keep one of @Payload and @Argument"
                            : "not bound. A listener takes ObservableEvent, @Payload and @Argument; inject anything"
                                    + " else into its bean"));
            return false;
        }
        if (argument != null && argument.value().isEmpty() && !java.isNamePresent()) {
            report.error(Messages.UNKNOWN_PARAMETER_NAME.text(
                    method.place(),
                    parameter.getPosition() + 1,
                    method.method().getDeclaringClass().getName()));
            return false;
        }
        return true;
    }

    private boolean checkReachable(ObservableMethod method, ObservableBean bean) {
        boolean reachable = Listener.callable(bean.bean(), method).isPresent()
                && (!bean.isSessionBean() || Modifier.isPublic(method.method().getModifiers()));
        if (!reachable && method.obstacle().isEmpty()) {
            report.error(Messages.NOT_A_BUSINESS_METHOD.text(
                    method.place(),
                    bean.bean().getTypes().stream()
                            .map(type -> type.getTypeName())
                            .sorted()
                            .toList()));
        }
        return reachable;
    }

    private void checkBean(ObservableMethod method, ObservableBean bean) {
        var scope = bean.bean().getScope().getSimpleName();
        if (scope.equals("SessionScoped") || scope.equals("ConversationScoped")) {
            report.warn(Messages.UNSUITABLE_SCOPE.text(method.place(), scope));
        }
        if (!bean.isSessionBean() && hasRolesAllowed(method.method(), method.beanClass())) {
            report.warn(Messages.ROLES_ALLOWED.text(method.place()));
        }
    }

    /** By name, because the annotation's class may be missing here. */
    private static boolean hasRolesAllowed(Method method, Class<?> beanClass) {
        return Stream.of(method.getAnnotations(), beanClass.getAnnotations())
                .flatMap(Arrays::stream)
                .anyMatch(present ->
                        present.annotationType().getName().equals("jakarta.annotation.security.RolesAllowed"));
    }
}
