package dev.observables.tck.durable;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Makes what belongs to a node injectable there. */
final class NodeBeans implements Extension {

    private final CallRecorder recorder;
    private final WorkTable work;

    NodeBeans(CallRecorder recorder, WorkTable work) {
        this.recorder = recorder;
        this.work = work;
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        add(discovery, CallRecorder.class, recorder);
        add(discovery, WorkTable.class, work);
    }

    private static <T> void add(AfterBeanDiscovery discovery, Class<T> type, T instance) {
        discovery
                .<T>addBean()
                .id(NodeBeans.class.getName() + type.getName())
                .beanClass(type)
                .types(type, Object.class)
                .scope(Dependent.class)
                .produceWith(beans -> instance);
    }
}
