package dev.observables.benchmarks;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;

/** Spring: advice that publishes what the method has returned, and listeners on the multicaster's executor. */
final class SpringWiring {

    private SpringWiring() {}

    static Wiring of(int listeners) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(
                AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME,
                SimpleApplicationEventMulticaster.class,
                SpringWiring::multicaster);
        context.registerBean(ListenerClass.annotated("SpringListeners", listeners, EventListener.class));
        context.refresh();
        return new Wiring(advised(context), context::close);
    }

    private static SimpleApplicationEventMulticaster multicaster() {
        var multicaster = new SimpleApplicationEventMulticaster();
        multicaster.setTaskExecutor(Pool.executor());
        return multicaster;
    }

    private static Sender advised(ApplicationEventPublisher publisher) {
        var proxy = new ProxyFactory(new BareSender());
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> {
            var result = call.proceed();
            publisher.publishEvent(result);
            return result;
        });
        return (Sender) proxy.getProxy();
    }
}
