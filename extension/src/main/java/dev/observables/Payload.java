package dev.observables;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a listener's parameter that receives the event's payload: the same object that the sender returned.
 *
 * <p>A payload that is no instance of the parameter's type, or a null one for a primitive, fails this listener alone.
 * Where the sender is known at deployment and can never fit, that is reported there.
 *
 * @see ObservableEvent#payload()
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Payload {}
