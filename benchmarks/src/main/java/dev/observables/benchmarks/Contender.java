package dev.observables.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is compared: who tells the listeners that a bean's method was called. */
public enum Contender {
    /** Nobody: nothing intercepts the method, and nothing listens. */
    BARE(BareSender.class) {
        @Override
        List<Class<?>> otherBeans(int listeners) {
            return List.of();
        }

        @Override
        Backlog backlog(int listeners) {
            return new Backlog(0);
        }
    },
    /** The container: an interceptor written by hand, and asynchronous observers. */
    CONTAINER(FiringSender.class) {
        @Override
        List<Class<?>> otherBeans(int listeners) {
            return List.of(FiringInterceptor.class, ListenerClass.observing("Observers", listeners));
        }
    },
    /** The product: an annotation on the method and one on each listener. */
    PRODUCT(ObservableSender.class) {
        @Override
        List<Class<?>> otherBeans(int listeners) {
            return List.of(ListenerClass.listening(
                    "Listeners", Collections.nCopies(listeners, List.of(ObservableSender.EVENT))));
        }
    };

    private final Class<? extends Sender> senderClass;

    Contender(Class<? extends Sender> senderClass) {
        this.senderClass = senderClass;
    }

    abstract List<Class<?>> otherBeans(int listeners);

    Backlog backlog(int listeners) {
        return new Backlog(listeners);
    }

    Deployment deploy(int listeners) {
        var beans = new ArrayList<>(otherBeans(listeners));
        beans.add(senderClass);
        return this == PRODUCT ? Deployment.withProduct(beans) : Deployment.withoutProduct(beans);
    }

    Sender sender(Deployment deployment) {
        return deployment.bean(senderClass);
    }
}
