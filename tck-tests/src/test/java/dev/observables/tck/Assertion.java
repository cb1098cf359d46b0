package dev.observables.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The clause of {@code docs/specification.md} that a test method proves, and how it proves it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Assertion.List.class)
public @interface Assertion {

    /** The clause, and in one sentence the test's strategy, such as {@code "OBS-3.1: One of three listeners throws."} */
    String value();

    /** Several clauses of one method. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface List {

        Assertion[] value();
    }
}
