package dev.observables.internal.deployment;

import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.OptionalApis;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/**
 * Reports methods that return something unfinished that is not followed (OBS-7.3). Only a {@code CompletionStage} that
 * the method returns itself is: anything else is an ordinary value, to which nothing subscribes and for which nothing
 * waits.
 */
final class ReturnTypes {

    private static final String STAGE = CompletionStage.class.getName();
    private static final String FUTURE = Future.class.getName();
    private static final String OPTIONAL = Optional.class.getName();

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
        return isUnfinished(value)
                ? Optional.of(new Unfinished(value.simpleName(), value.simpleName()))
                : Optional.empty();
    }

    private static boolean isUnfinished(DescribedType value) {
        return value.isSubtypeOf(STAGE)
                || value.isSubtypeOf(FUTURE)
                || OptionalApis.LATER_RESULTS.stream().anyMatch(value::isSubtypeOf);
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
