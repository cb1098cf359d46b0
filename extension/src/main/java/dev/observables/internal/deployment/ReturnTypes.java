package dev.observables.internal.deployment;

import dev.observables.internal.platform.Messages;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/**
 * Reports methods that return something unfinished that is not followed (OBS-7.3). Only a {@code CompletionStage} that
 * the method returns itself is: anything else is an ordinary value, to which nothing subscribes and for which nothing
 * waits.
 */
final class ReturnTypes {

    private static final String STAGE = CompletionStage.class.getName();
    private static final String OPTIONAL = Optional.class.getName();

    /** By name, because most of them are missing here. */
    private static final Set<String> UNFINISHED = Set.of(
            STAGE,
            Future.class.getName(),
            "java.util.concurrent.Flow$Publisher",
            // of Reactor, of RxJava's Flowable and of others
            "org.reactivestreams.Publisher",
            "io.smallrye.mutiny.Uni",
            "io.smallrye.mutiny.Multi",
            "rx.Observable",
            "rx.Single",
            "rx.Completable",
            "io.reactivex.Observable",
            "io.reactivex.Single",
            "io.reactivex.Maybe",
            "io.reactivex.Completable",
            "io.reactivex.rxjava3.core.Observable",
            "io.reactivex.rxjava3.core.Single",
            "io.reactivex.rxjava3.core.Maybe",
            "io.reactivex.rxjava3.core.Completable",
            "io.vertx.core.Future");

    private ReturnTypes() {}

    /** A warning, if the payload of the method's success would be the unfinished object. */
    static Optional<String> problemOfSender(String place, DescribedType returned) {
        return unfinished(returned)
                .map(found -> Messages.UNFINISHED_PAYLOAD.text(place, found.written(), found.simpleName()));
    }

    /** A warning, if the listener would count as finished before the unfinished object is. */
    static Optional<String> problemOfListener(String place, DescribedType returned) {
        return unfinished(returned)
                .map(found -> Messages.UNFINISHED_LISTENER.text(place, found.written(), found.simpleName()));
    }

    private static Optional<Unfinished> unfinished(DescribedType returned) {
        return returned.isSubtypeOf(STAGE) ? inside(returned, STAGE) : ofValue(returned);
    }

    private static Optional<Unfinished> ofValue(DescribedType value) {
        if (value.name().equals(OPTIONAL)) {
            return inside(value, OPTIONAL);
        }
        return UNFINISHED.stream().anyMatch(value::isSubtypeOf)
                ? Optional.of(new Unfinished(value.simpleName(), value.simpleName()))
                : Optional.empty();
    }

    private static Optional<Unfinished> inside(DescribedType box, String typeName) {
        return box.argument(typeName, 0)
                .flatMap(ReturnTypes::ofValue)
                .map(found -> new Unfinished(found.simpleName(), box.simpleName() + "<" + found.written() + ">"));
    }

    /**
     * What was found, in simple names.
     *
     * @param written with what it is wrapped in, such as {@code Optional<CompletionStage>}
     */
    private record Unfinished(String simpleName, String written) {}
}
