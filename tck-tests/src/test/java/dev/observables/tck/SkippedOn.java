package dev.observables.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** A test of what a container does not offer. The run tells each with its reason. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(SkippedOn.List.class)
@ExtendWith(SkippedOn.Condition.class)
public @interface SkippedOn {

    /** Values of the system property {@code tck.container} or {@code tck.server}. */
    String[] container();

    /** What of the container's behaviour makes the test impossible there. */
    String reason();

    /** Several containers. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @ExtendWith(SkippedOn.Condition.class)
    @interface List {

        SkippedOn[] value();
    }

    /** Asks which container is under test. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var container = System.getProperty("tck.container", System.getProperty("tck.server", ""));
            return AnnotationSupport.findRepeatableAnnotations(context.getElement(), SkippedOn.class).stream()
                    .filter(skipped -> Arrays.asList(skipped.container()).contains(container))
                    .findFirst()
                    .map(skipped -> ConditionEvaluationResult.disabled(skipped.reason()))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("runs on every other container"));
        }
    }
}
