package dev.observables.internal;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;

/**
 * Makes {@code @MessageDriven} the binding of {@link MessageInterceptor}. Weld reads a message-driven bean's bindings from its
 * class, and not from the annotated type that extensions have added one to. In a class of its own, which is loaded only
 * where there may be enterprise beans.
 */
final class MessageDrivenBeans {

    private MessageDrivenBeans() {}

    static void bind(BeforeBeanDiscovery phase) {
        phase.configureInterceptorBinding(MessageDriven.class)
                .methods()
                .forEach(member -> member.add(Nonbinding.Literal.INSTANCE));
        phase.addAnnotatedType(MessageInterceptor.class, MessageInterceptor.class.getName())
                .add(new Any());
    }

    /** With members that bind nothing. */
    private static final class Any extends AnnotationLiteral<MessageDriven> implements MessageDriven {

        private static final long serialVersionUID = 1;

        @Override
        public String name() {
            return "";
        }

        @Override
        public Class<?> messageListenerInterface() {
            return Object.class;
        }

        @Override
        public ActivationConfigProperty[] activationConfig() {
            return new ActivationConfigProperty[0];
        }

        @Override
        public String mappedName() {
            return "";
        }

        @Override
        public String description() {
            return "";
        }
    }
}
