package dev.observables.example.registration;

import dev.observables.Observable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Calls the method when a customer has registered: stands for the {@code @Observable} that it carries. */
@Observable(listen = RegistrationEvents.USER_REGISTERED)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnUserRegistered {}
