package dev.observables.internal.deployment;

import dev.observables.ObservableEvent;
import dev.observables.internal.deployment.BeanDescription.Kind;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.OptionalApis;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** What a listening method and its bean can have wrong (OBS-2.3, OBS-2.4, OBS-7.2, OBS-7.3). */
final class ListenerRules {

    private static final Set<String> SCOPES_OF_CALLERS =
            Set.of(SessionScoped.class.getName(), ConversationScoped.class.getName());

    private ListenerRules() {}

    static List<Problem> check(MethodDescription method) {
        var problems = new ArrayList<Problem>();
        method.parameters().stream()
                .flatMap(parameter -> parameter(method, parameter).stream())
                .forEach(problems::add);
        unreachable(method).ifPresent(problems::add);
        scope(method).ifPresent(problems::add);
        rolesAllowed(method).ifPresent(problems::add);
        ReturnTypes.problemOfListener(method.place(), method.returned())
                .map(text -> new Problem(Problem.Severity.WARNING, text))
                .ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> parameter(MethodDescription method, ParameterDescription parameter) {
        var argument = parameter.argument();
        if (parameter.isPayload() && argument.isPresent()) {
            return Optional.of(
                    unbound(method, parameter, "both a payload and an argument. Keep one of @Payload and @Argument"));
        }
        if (!parameter.isPayload()
                && argument.isEmpty()
                && !parameter.type().name().equals(ObservableEvent.class.getName())) {
            return Optional.of(unbound(
                    method,
                    parameter,
                    "not bound. A listener takes ObservableEvent, @Payload and @Argument; inject anything"
                            + " else into its bean"));
        }
        if (argument.filter(String::isEmpty).isPresent() && parameter.name().isEmpty()) {
            return Optional.of(Problem.error(
                    Messages.UNKNOWN_PARAMETER_NAME,
                    method.place(),
                    parameter.position() + 1,
                    method.declaringClass()));
        }
        return Optional.empty();
    }

    private static Problem unbound(MethodDescription method, ParameterDescription parameter, String how) {
        return Problem.error(
                Messages.UNBOUND_PARAMETER,
                method.place(),
                parameter.label(),
                parameter.type().simpleName(),
                how);
    }

    private static Optional<Problem> unreachable(MethodDescription method) {
        boolean isReachable = method.isOffered()
                && (method.bean().kind() != Kind.SESSION_BEAN
                        || method.modifiers().contains("public"));
        return isReachable || !InterceptionRules.isCallable(method)
                ? Optional.empty()
                : Optional.of(Problem.error(
                        Messages.NOT_A_BUSINESS_METHOD,
                        method.place(),
                        method.bean().types()));
    }

    private static Optional<Problem> scope(MethodDescription method) {
        var scope = method.bean().scope();
        if (SCOPES_OF_CALLERS.contains(scope)) {
            return Optional.of(Problem.warning(
                    Messages.UNSUITABLE_SCOPE, method.place(), scope.substring(scope.lastIndexOf('.') + 1)));
        }
        boolean endsLater = method.returned().isSubtypeOf(CompletionStage.class.getName());
        return endsLater && scope.equals(RequestScoped.class.getName())
                ? Optional.of(Problem.warning(Messages.REQUEST_ENDS_EARLY, method.place()))
                : Optional.empty();
    }

    private static Optional<Problem> rolesAllowed(MethodDescription method) {
        boolean isAnnotated = Stream.of(method.annotations(), method.bean().annotations())
                .anyMatch(names -> names.contains(OptionalApis.ROLES_ALLOWED));
        return isAnnotated && method.bean().kind() != Kind.SESSION_BEAN
                ? Optional.of(Problem.warning(Messages.ROLES_ALLOWED, method.place()))
                : Optional.empty();
    }
}
