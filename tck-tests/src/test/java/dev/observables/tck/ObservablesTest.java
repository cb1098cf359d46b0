package dev.observables.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose {@code @Inject} fields are filled from the one container of the run. That container has the static
 * nested beans (classes with a bean-defining annotation) of all such classes, so a class uses event names and bean
 * state of its own: names begin with the class's subject, as in {@code void_methods.sent}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(InjectionExtension.class)
public @interface ObservablesTest {

    /** Beans that several such classes use, so that each need not have its own. */
    Class<?>[] value() default {};
}
