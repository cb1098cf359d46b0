package dev.observables.internal.deployment;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SubmissionPublisher;

/** Methods that are looked at for what they return, and never called. */
@SuppressWarnings("rawtypes")
interface ReturnedTypes {

    class Keyed<K, V> extends CompletableFuture<V> {}

    void nothing();

    Void nullAlone();

    String text();

    int number();

    Object object();

    <T> T variable();

    <T extends CompletionStage<String>> T variableStage();

    Map<String, Integer> generic();

    AutoCloseable closeable();

    Response response();

    CompletionStage rawStage();

    CompletionStage<String> stage();

    CompletionStage<?> wildcardStage();

    CompletionStage<? extends Number> boundedStage();

    CompletionStage<Void> emptyStage();

    CompletionStage<Map<String, Integer>> genericStage();

    CompletionStage<Response> responseStage();

    Keyed<Long, String> keyedStage();

    Optional rawOptional();

    Optional<String> optional();

    Optional<Optional<Integer>> twiceOptional();

    Optional<Response> optionalResponse();

    CompletionStage<Optional<String>> optionalStage();

    OptionalInt optionalInt();

    OptionalLong optionalLong();

    OptionalDouble optionalDouble();

    CompletionStage<OptionalInt> optionalIntStage();

    Optional<CompletionStage<String>> stageInOptional();

    CompletionStage<CompletionStage<String>> stageOfStage();

    CompletionStage<Optional<Keyed<Long, String>>> stageOfOptionalStage();

    CompletionStage<Future<String>> stageOfFuture();

    Future<String> future();

    FutureTask<String> task();

    Publisher<String> publisher();

    SubmissionPublisher<String> subclassOfPublisher();

    List<CompletionStage<String>> listOfStages();

    static DescribedType of(String method) {
        return Arrays.stream(ReturnedTypes.class.getDeclaredMethods())
                .filter(declared -> declared.getName().equals(method))
                .map(declared -> ReflectedType.of(declared.getGenericReturnType(), ReturnedTypes.class))
                .findFirst()
                .orElseThrow();
    }
}
