package dev.observables.internal.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Type;

/**
 * The bean of a listening method, and what the method is called on: a contextual reference (CDI 4.0, section 6.5.3), or the
 * contextual instance that it stands for, to which interceptors and decorators are bound as well (section 6.5.2).
 */
public final class ListenerBean {

    private final BeanManager beans;
    private final Bean<?> bean;
    private final Type type;
    private final boolean isShared;
    /** All threads share its context, and it is no session bean, whose reference the container creates in its own way. */
    private final boolean isOfApplication;

    /** A client proxy serves all threads; it is created at the first call, because no bean can be obtained at deployment. */
    private volatile Object proxy;
    /** The application's context, from the first call on. */
    private volatile Context context;

    /** @param type the bean's type that offers the listening method */
    public ListenerBean(Bean<?> bean, Type type, boolean isSessionBean, BeanManager beans) {
        this.beans = beans;
        this.bean = bean;
        this.type = type;
        this.isShared = beans.isNormalScope(bean.getScope());
        this.isOfApplication = bean.getScope() == ApplicationScoped.class && !isSessionBean;
    }

    Class<?> type() {
        return bean.getBeanClass();
    }

    /** The class loader of its class: of an EAR, the web application or library that it belongs to. */
    ClassLoader module() {
        return bean.getBeanClass().getClassLoader();
    }

    /** The context to release when the listener has finished; null where the instance outlives the call. */
    CreationalContext<?> open() {
        return bean.getScope() == Dependent.class ? beans.createCreationalContext(bean) : null;
    }

    /** @param opened what {@link #open} returned */
    Object instance(CreationalContext<?> opened) {
        if (isOfApplication) {
            return instance(bean);
        }
        if (isShared) {
            return proxy();
        }
        return reference(opened == null ? beans.createCreationalContext(bean) : opened);
    }

    /** What a client proxy would find, without looking up the context at each call. */
    private <T> T instance(Bean<T> ofApplication) {
        var known = context;
        if (known == null) {
            known = beans.getContext(ApplicationScoped.class);
            context = known;
        }
        var instance = known.get(ofApplication);
        return instance == null ? known.get(ofApplication, beans.createCreationalContext(ofApplication)) : instance;
    }

    private Object proxy() {
        var known = proxy;
        if (known == null) {
            known = reference(beans.createCreationalContext(bean));
            proxy = known;
        }
        return known;
    }

    private Object reference(CreationalContext<?> created) {
        return beans.getReference(bean, type, created);
    }
}
