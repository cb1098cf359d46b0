package dev.observables.internal.sending;

import java.util.List;

/**
 * The names of a sender's arguments. Each parameter has its own name, if the class was compiled with
 * {@code -parameters}, and that of its JAX-RS annotation, if it has one. A listener may ask for an argument by either;
 * where both are known the event shows the parameter's own.
 */
public final class ArgumentNames {

    private final String[] own;
    private final String[] inRequest;
    private final boolean[] ofContainer;

    /**
     * The names of one parameter; each of the two is null if it is not known.
     *
     * @param own the parameter's own name
     * @param inRequest the name by its JAX-RS annotation
     * @param isOfContainer whether its values belong to the sender's container
     */
    public record ParameterNames(String own, String inRequest, boolean isOfContainer) {}

    public ArgumentNames(List<ParameterNames> parameters) {
        own = parameters.stream().map(ParameterNames::own).toArray(String[]::new);
        inRequest = parameters.stream().map(ParameterNames::inRequest).toArray(String[]::new);
        ofContainer = new boolean[own.length];
        for (int i = 0; i < ofContainer.length; i++) {
            ofContainer[i] = parameters.get(i).isOfContainer();
        }
    }

    /** The parameter's position, or -1. */
    public int position(String name) {
        int position = indexOf(own, name);
        return position >= 0 ? position : indexOf(inRequest, name);
    }

    /** The name that the event shows, or null if none is known. */
    public String at(int position) {
        return own[position] != null ? own[position] : inRequest[position];
    }

    boolean isOfContainer(int position) {
        return position >= 0 && ofContainer[position];
    }

    private static int indexOf(String[] names, String name) {
        for (int i = 0; i < names.length; i++) {
            if (name.equals(names[i])) {
                return i;
            }
        }
        return -1;
    }
}
