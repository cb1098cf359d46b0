package dev.observables.internal.deployment;

import dev.observables.internal.deployment.Problem.Severity;
import dev.observables.internal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** What the declaration of one method can have wrong, whether it sends or listens (OBS-7.2, OBS-7.3). */
final class MethodRules {

    private MethodRules() {}

    static List<Problem> check(MethodDescription method) {
        var problems = new ArrayList<Problem>();
        saysSomething(method).ifPresent(problems::add);
        forgottenListen(method).forEach(problems::add);
        problems.addAll(InterceptionRules.check(method));
        impossibleAwait(method).ifPresent(problems::add);
        problems.addAll(KeyRules.check(method));
        problems.addAll(DurableRules.check(method));
        unfinishedPayload(method).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> saysSomething(MethodDescription method) {
        return method.any(declaration -> !declaration.sends() && !declaration.listens())
                ? Optional.of(Problem.error(Messages.SAYS_NOTHING, method.place()))
                : Optional.empty();
    }

    /** A parameter is marked as a listener's, and the method does not listen. */
    private static Stream<Problem> forgottenListen(MethodDescription method) {
        if (method.listens()) {
            return Stream.empty();
        }
        var parameters = method.parameters();
        return Stream.concat(
                        parameters.stream()
                                .filter(ParameterDescription::isPayload)
                                .map(any -> "Payload"),
                        parameters.stream()
                                .filter(parameter -> parameter.argument().isPresent())
                                .map(any -> "Argument"))
                .distinct()
                .map(marker -> Problem.warning(Messages.NOT_LISTENING, method.place(), marker));
    }

    private static Optional<Problem> unfinishedPayload(MethodDescription method) {
        return method.names(Declaration::send).isEmpty()
                ? Optional.empty()
                : ReturnTypes.problemOfSender(method.place(), method.returned())
                        .map(text -> new Problem(Severity.WARNING, text));
    }

    private static Optional<Problem> impossibleAwait(MethodDescription method) {
        if (!method.awaits()) {
            return Optional.empty();
        }
        boolean sendsNothing = method.names(Declaration::send).isEmpty();
        return obstacleToAwait(method, sendsNothing)
                .map(obstacle -> Problem.error(
                        Messages.IMPOSSIBLE_AWAIT,
                        method.place(),
                        obstacle,
                        sendsNothing ? " or give the method send" : ", or use a method that can wait"));
    }

    private static Optional<String> obstacleToAwait(MethodDescription method, boolean sendsNothing) {
        if (method.listens()) {
            return Optional.of("listens, and a listener's thread may not wait");
        }
        if (method.returned().isSubtypeOf(CompletionStage.class.getName())) {
            return Optional.of("returns a CompletionStage, so its events go out later");
        }
        if (method.asyncResponse() >= 0) {
            return Optional.of("takes an AsyncResponse, so its events go out later");
        }
        return sendsNothing ? Optional.of("sends nothing on success") : Optional.empty();
    }
}
