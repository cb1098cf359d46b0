package dev.observables.internal.deployment;

import java.lang.reflect.Method;
import java.util.Arrays;

/** The subclass that Weld has generated to intercept the methods of a class. */
final class GeneratedSubclass {

    /** A class's name with this suffix is the name that Weld gives to the subclass. */
    private static final String SUBCLASS = "$Proxy$_$$_WeldSubclass";

    /** For each method that the subclass intercepts, it has one of this name, which calls the method of the class. */
    private static final String DELEGATE = "$$super";

    private GeneratedSubclass() {}

    /** Whether there is a subclass that calls the method directly. False if there is none. */
    static boolean bypasses(Class<?> beanClass, Method method) {
        try {
            var subclass = Class.forName(beanClass.getName() + SUBCLASS, false, beanClass.getClassLoader());
            return Arrays.stream(subclass.getDeclaredMethods())
                    .noneMatch(delegate -> delegate.getName().equals(method.getName() + DELEGATE)
                            && delegate.getParameterCount() == method.getParameterCount());
        } catch (ClassNotFoundException | LinkageError none) {
            return false;
        }
    }
}
