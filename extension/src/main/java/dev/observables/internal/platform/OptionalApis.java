package dev.observables.internal.platform;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Set;

/**
 * The names of types that an application may use and that may be missing here. This is the only place that writes them
 * as strings: a type is asked for its name, so that no class of an optional API has to be loaded.
 */
public final class OptionalApis {

    // Jakarta RESTful Web Services
    public static final String JAX_RS = "jakarta.ws.rs.";
    public static final String PATH = "jakarta.ws.rs.Path";
    public static final String ASYNC_RESPONSE = "jakarta.ws.rs.container.AsyncResponse";
    public static final String RESPONSE = "jakarta.ws.rs.core.Response";

    /** On a parameter; each has a member {@code value}, which is the parameter's name in the request. */
    public static final Set<String> REQUEST_PARAMETERS = Set.of(
            "jakarta.ws.rs.FormParam",
            "jakarta.ws.rs.QueryParam",
            "jakarta.ws.rs.PathParam",
            "jakarta.ws.rs.MatrixParam",
            "jakarta.ws.rs.HeaderParam",
            "jakarta.ws.rs.CookieParam");

    /** On a parameter that the container fills with something of its own. */
    public static final Set<String> CONTAINER_PARAMETERS =
            Set.of("jakarta.ws.rs.core.Context", "jakarta.ws.rs.container.Suspended");

    // Jakarta Enterprise Beans
    public static final String MESSAGE_DRIVEN = "jakarta.ejb.MessageDriven";
    public static final Set<String> SESSION_BEANS =
            Set.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");

    // Jakarta Annotations, Jakarta Dependency Injection
    public static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";

    /** On a method that the container calls itself, without the bean's interceptors. */
    public static final Set<String> CALLED_BY_CONTAINER =
            Set.of("jakarta.annotation.PostConstruct", "jakarta.annotation.PreDestroy", "jakarta.inject.Inject");

    /** On a servlet, filter or listener, which the server creates itself, whether or not the class is a bean. */
    public static final Set<String> WEB_COMPONENTS = Set.of(
            "jakarta.servlet.annotation.WebServlet",
            "jakarta.servlet.annotation.WebFilter",
            "jakarta.servlet.annotation.WebListener");

    /** What such a class implements, and another one that {@code web.xml} describes. */
    public static final Set<String> WEB_COMPONENT_TYPES = Set.of(
            "jakarta.servlet.Servlet",
            "jakarta.servlet.Filter",
            "jakarta.servlet.ServletContextListener",
            "jakarta.servlet.ServletContextAttributeListener",
            "jakarta.servlet.ServletRequestListener",
            "jakarta.servlet.ServletRequestAttributeListener",
            "jakarta.servlet.http.HttpSessionListener",
            "jakarta.servlet.http.HttpSessionAttributeListener",
            "jakarta.servlet.http.HttpSessionIdListener");

    /** On a WebSocket endpoint, which the container creates, whether or not the class is a bean. */
    public static final Set<String> ENDPOINTS =
            Set.of("jakarta.websocket.server.ServerEndpoint", "jakarta.websocket.ClientEndpoint");

    /**
     * Types of results that come later and are not a {@code CompletionStage}: Reactive Streams, Mutiny, RxJava 1 to 3,
     * Reactor, Vert.x and Guava.
     */
    public static final Set<String> LATER_RESULTS = Set.of(
            "java.util.concurrent.Flow$Publisher",
            "org.reactivestreams.Publisher",
            "io.smallrye.mutiny.Uni",
            "io.smallrye.mutiny.Multi",
            "reactor.core.publisher.Mono",
            "reactor.core.publisher.Flux",
            "rx.Observable",
            "rx.Single",
            "rx.Completable",
            "io.reactivex.Observable",
            "io.reactivex.Flowable",
            "io.reactivex.Single",
            "io.reactivex.Maybe",
            "io.reactivex.Completable",
            "io.reactivex.rxjava3.core.Observable",
            "io.reactivex.rxjava3.core.Flowable",
            "io.reactivex.rxjava3.core.Single",
            "io.reactivex.rxjava3.core.Maybe",
            "io.reactivex.rxjava3.core.Completable",
            "io.vertx.core.Future",
            "com.google.common.util.concurrent.ListenableFuture");

    private OptionalApis() {}

    /** Whether the type, a superclass or an interface of it has one of the names. */
    public static boolean isOneOf(Class<?> type, Set<String> names) {
        if (type == null) {
            return false;
        }
        if (names.contains(type.getName()) || isOneOf(type.getSuperclass(), names)) {
            return true;
        }
        for (var parent : type.getInterfaces()) {
            if (isOneOf(parent, names)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an annotation of this name is among those given. */
    public static boolean isPresent(String name, Collection<? extends Annotation> annotations) {
        return isAnyPresent(Set.of(name), annotations);
    }

    /** Whether an annotation of one of the names is among those given. */
    public static boolean isAnyPresent(Set<String> names, Collection<? extends Annotation> annotations) {
        return annotations.stream()
                .anyMatch(present -> names.contains(present.annotationType().getName()));
    }

    /** Whether a type of this name can be loaded, without initialising it. */
    public static boolean exists(String name) {
        try {
            Class.forName(name, false, OptionalApis.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
