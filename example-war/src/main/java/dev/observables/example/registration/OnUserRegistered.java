package dev.observables.example.registration;

import dev.observables.Observable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a method a listener of {@code user_registered}: an annotation that carries {@code @Observable}. */
@Observable(listen = RegistrationEvents.USER_REGISTERED)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnUserRegistered {}
