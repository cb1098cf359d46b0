package dev.observables.internal;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.internal.deployment.AssembledDeployment;
import dev.observables.internal.deployment.DeploymentReport;
import dev.observables.internal.deployment.DiscoveredMethod;
import dev.observables.internal.deployment.Discovery;
import dev.observables.internal.deployment.MethodDescription;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.dispatch.ListenerExecutors;
import dev.observables.internal.dispatch.Shutdown;
import dev.observables.internal.platform.Configuration;
import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.ModuleLoaders;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.platform.Transactions;
import dev.observables.internal.sending.Interception;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.ProcessProducerField;
import jakarta.enterprise.inject.spi.ProcessProducerMethod;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedMethodConfigurator;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The life cycle of the library in one deployment (CDI 4.0, section 24.5). It has one method for each phase of the container, in
 * their order, and each delegates to the class that does the work.
 */
public class ObservablesExtension implements Extension {

    private final Discovery discovery = new Discovery();
    private final UnboundTargets unboundTargets = new UnboundTargets();
    private final ModuleLoaders loaders = new ModuleLoaders();
    private final Contexts contexts = new Contexts(loaders);
    private final Transactions transactions = new Transactions();
    private final ListenerExecutors executors = new ListenerExecutors(loaders);
    private final DeploymentJournal journal = new DeploymentJournal();
    private final AtomicInteger activeModules = new AtomicInteger();
    /** Null while the container boots. */
    private JournalServices journalServices;
    /** Empty while the container boots. */
    private Optional<DeploymentServices> started = Optional.empty();

    void addInterceptorsAndObserver(@Observes BeforeBeanDiscovery phase) {
        phase.addAnnotatedType(SenderInterceptor.class, SenderInterceptor.class.getName());
        phase.addAnnotatedType(AwaitInterceptor.class, AwaitInterceptor.class.getName());
        phase.addAnnotatedType(ListenerCallObserver.class, ListenerCallObserver.class.getName());
        journal.find();
        if (journal.isPresent()) {
            phase.addAnnotatedType(FenceInterceptor.class, FenceInterceptor.class.getName());
        }
        try {
            MessageDrivenBeans.bind(phase);
        } catch (LinkageError absent) {
            // no enterprise beans here
        }
    }

    /** Runs after all other extensions, so that it sees the annotations that they have added and removed. */
    <T> void bindSenders(
            @Observes
                    @Priority(Integer.MAX_VALUE)
                    @WithAnnotations({
                        Observable.class,
                        Payload.class,
                        Argument.class,
                        // another extension may add the library's annotations to a bean
                        ApplicationScoped.class,
                        RequestScoped.class,
                        SessionScoped.class,
                        ConversationScoped.class,
                        Dependent.class,
                        Singleton.class
                    })
                    ProcessAnnotatedType<T> phase) {
        var senders = discovery.type(phase.getAnnotatedType());
        var durable = journal.isPresent()
                ? discovery.durable(phase.getAnnotatedType(), journal.isAskedForByKey())
                : List.<DiscoveredMethod>of();
        if (senders.isEmpty() && durable.isEmpty()) {
            return;
        }
        for (var configured : phase.configureAnnotatedType().methods()) {
            var method = configured.getAnnotated().getJavaMember();
            senders.stream()
                    .filter(sender -> sender.isCalledAs(method))
                    .findFirst()
                    .ifPresent(sender -> bind(configured, sender.description()));
            if (durable.stream().anyMatch(listener -> listener.isCalledAs(method))) {
                configured.add(Fenced.Literal.INSTANCE);
            }
        }
    }

    /** Notes the targets of classes that send; OpenWebBeans also shows those that a server creates after the deployment. */
    void noteUnboundTarget(@Observes ProcessInjectionTarget<?> phase, BeanManager beans) {
        if (started.isEmpty()
                && discovery.isIntercepted(phase.getAnnotatedType().getJavaClass())) {
            unboundTargets.add(phase.getAnnotatedType(), beans);
        }
    }

    /** Runs after all other extensions, which may replace the attributes. */
    void separateFromUnboundTarget(@Observes @Priority(Integer.MAX_VALUE) ProcessBeanAttributes<?> phase) {
        unboundTargets.separate(phase, discovery::sharedSubclass);
    }

    /** Leaves message-driven beans alone unless one sends, because a container refuses to intercept a bean with a final method. */
    void interceptMessagesWhereTheySend(@Observes AfterTypeDiscovery phase) {
        if (!discovery.hasMessageDrivenSenders()) {
            phase.getInterceptors().remove(MessageInterceptor.class);
        }
    }

    void collectListeners(@Observes ProcessManagedBean<?> phase) {
        discovery.bean(phase.getBean(), phase.getAnnotatedBeanClass(), phase instanceof ProcessSessionBean);
    }

    void checkProduct(@Observes ProcessProducerMethod<?, ?> phase) {
        discovery.producer(phase.getAnnotatedProducerMethod().getJavaMember());
    }

    void checkProduct(@Observes ProcessProducerField<?, ?> phase) {
        discovery.producer(phase.getAnnotatedProducerField().getJavaMember());
    }

    void noteProgrammaticSender(@Observes ProcessInjectionPoint<?, Observables> phase) {
        discovery.programmaticSender();
    }

    void noteProgrammaticSenderByInstance(@Observes ProcessInjectionPoint<?, Instance<Observables>> phase) {
        discovery.programmaticSender();
    }

    void noteProgrammaticSenderByProvider(@Observes ProcessInjectionPoint<?, Provider<Observables>> phase) {
        discovery.programmaticSender();
    }

    void shieldObservers(@Observes ProcessObserverMethod<?, ?> phase) {
        ListenerCallObserver.shield(phase);
    }

    void registerBean(@Observes AfterBeanDiscovery phase) {
        phase.<Observables>addBean()
                .beanClass(ObservablesBean.class)
                .addType(Observables.class)
                .scope(ApplicationScoped.class)
                .produceWith(any -> started.map(deployment -> new ObservablesBean(deployment, null, null))
                        .orElseThrow(() -> new IllegalStateException(Messages.NOT_STARTED.text("Observables"))));
    }

    void validate(@Observes AfterDeploymentValidation phase, BeanManager beans) {
        var report = new DeploymentReport();
        var settings = new Settings(Configuration.ofDeployment(), report::error);
        journal.check(report::error);
        var deployment = new AssembledDeployment(settings, report, discovery, beans, executors, journal.keys());
        journalServices = new JournalServices(settings, report, beans, deployment.durableListeners(), transactions);
        if (!deployment.durableListeners().isEmpty()) {
            journal.open(journalServices);
        }
        settings.endDeployment();
        // throws, because OpenWebBeans only logs the problems that are added to this phase
        report.conclude(settings.validation());
        transactions.use(beans);
        assemble(deployment, settings, beans);
    }

    /**
     * The first phase in which the application's naming context is available on every server. Runs before the application's
     * own observers, which may send.
     */
    void locateServices(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) @Initialized(ApplicationScoped.class)
                    Object application) {
        boolean isFirst = activeModules.incrementAndGet() == 1;
        loaders.add();
        contexts.locate();
        transactions.locate();
        executors.locate();
        started.ifPresent(deployment -> deployment.dispatcher().start());
        if (isFirst && journal.isOpen()) {
            journalServices.locate();
            journal.start();
        }
    }

    /** In an EAR this is called once for each web module, on a thread with the module's class loader. */
    void drain(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        var isLast = activeModules.decrementAndGet() <= 0;
        var module = Thread.currentThread().getContextClassLoader();
        started.map(deployment -> deployment.dispatcher().shutdown()).ifPresent(shutdown -> {
            if (isLast) {
                shutDown(shutdown);
            } else {
                shutdown.ofModule(module);
            }
        });
    }

    void stop(@Observes BeforeShutdown phase) {
        started.ifPresent(deployment -> shutDown(deployment.dispatcher().shutdown()));
        executors.shutDown();
    }

    private void shutDown(Shutdown shutdown) {
        journal.drain();
        shutdown.ofApplication();
        journal.close();
    }

    /** Reports a resource that is no bean when the JAX-RS application starts, because it is not intercepted (OBS-7.3). */
    void checkResource(Class<?> resource, Method method) {
        boolean isSwitchedOff = started.map(
                        deployment -> deployment.dispatcher().settings().validation())
                .filter(validation -> validation == Settings.Validation.OFF)
                .isPresent();
        if (!isSwitchedOff && !discovery.isBean(resource)) {
            Log.warn(Messages.RESOURCE_NOT_A_BEAN.text(Discovery.place(resource, method), resource.getName()));
        }
    }

    private void assemble(AssembledDeployment deployment, Settings settings, BeanManager beans) {
        var topology = deployment.topology();
        var dispatcher = new EventDispatcher(
                settings,
                transactions,
                contexts,
                executors,
                deployment.modules(),
                deployment.listeners(),
                journal.opened(),
                ListenerCallObserver.bus(beans));
        journalServices.use(dispatcher.journaled());
        var interception = new Interception(deployment.senders(), dispatcher, contexts);
        var services = new DeploymentServices(dispatcher, deployment.modules(), topology, interception);
        started = Optional.of(services);
        ServicesExtension.of(beans).set(services);
        deployment.announce(topology);
        discovery.forget();
        unboundTargets.forget();
    }

    private static void bind(AnnotatedMethodConfigurator<?> configured, MethodDescription method) {
        configured.add(Sending.Literal.INSTANCE);
        if (method.awaits()) {
            configured.add(Awaiting.Literal.INSTANCE);
        }
    }
}
