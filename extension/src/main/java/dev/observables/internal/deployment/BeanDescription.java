package dev.observables.internal.deployment;

import java.util.List;
import java.util.Set;

/**
 * The class of a bean with observable methods, or of a component that a container makes without it being a bean.
 *
 * @param name the full name of the class
 * @param simpleName the simple name of the class
 * @param displayName its simple name, or the full one where two classes of the deployment share the simple one
 * @param kind what the container makes of it; decides what its methods may be
 * @param scope the full name of the scope's annotation; empty for what is no bean
 * @param annotations the full names of the annotations of the class
 * @param types the names of the bean's types
 */
public record BeanDescription(
        String name,
        String simpleName,
        String displayName,
        Kind kind,
        String scope,
        boolean isFinal,
        Set<String> annotations,
        List<String> types) {

    /** What the container makes of a class. */
    public enum Kind {
        MANAGED_BEAN,
        SESSION_BEAN,
        /** A message-driven bean, a servlet or an endpoint: intercepted, and never called by an event. */
        COMPONENT
    }

    /** The same class once the container has shown the bean that it makes of it. */
    BeanDescription as(Kind known, String itsScope, List<String> itsTypes) {
        return new BeanDescription(name, simpleName, displayName, known, itsScope, isFinal, annotations, itsTypes);
    }

    BeanDescription displayedAs(String newName) {
        return new BeanDescription(name, simpleName, newName, kind, scope, isFinal, annotations, types);
    }
}
