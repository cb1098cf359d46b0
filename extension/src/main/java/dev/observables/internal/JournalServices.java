package dev.observables.internal;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.ObservableEvent;
import dev.observables.internal.deployment.DeploymentReport;
import dev.observables.internal.dispatch.JournaledCalls;
import dev.observables.internal.platform.Jndi;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.NodeName;
import dev.observables.internal.platform.OwnThread;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.platform.Transactions;
import dev.observables.spi.DerivedEvent;
import dev.observables.spi.DurableListener;
import dev.observables.spi.JournalContext;
import dev.observables.spi.JournaledCall;
import dev.observables.spi.StoredEvent;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import javax.naming.NamingException;

/** What the deployment does for the journal: every method delegates to the class that does the work. */
final class JournalServices implements JournalContext {

    private final Settings settings;
    private final DeploymentReport report;
    private final BeanManager beans;
    private final List<DurableListener> listeners;
    private final Transactions transactions;
    /** Read while the deployment is validated, so that an unreadable value fails it. */
    private final Optional<String> namedApplication;

    private final Optional<String> namedNode;

    /** Null until the deployment is assembled. */
    private volatile JournaledCalls calls;

    private volatile String application;
    private volatile String node;
    private volatile ThreadFactory threads;

    JournalServices(
            Settings settings,
            DeploymentReport report,
            BeanManager beans,
            List<DurableListener> listeners,
            Transactions transactions) {
        this.settings = settings;
        this.report = report;
        this.beans = beans;
        this.listeners = List.copyOf(listeners);
        this.transactions = transactions;
        this.namedApplication = settings.application();
        this.namedNode = settings.node();
    }

    void use(JournaledCalls ofDeployment) {
        calls = ofDeployment;
    }

    /** Looks up what the server knows, on a thread that has the application's naming context. */
    void locate() {
        application = namedApplication.orElseGet(() -> Stream.of("java:app/AppName", "java:module/ModuleName")
                .flatMap(name -> found(name, String.class).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("default"));
        node = namedNode.orElseGet(NodeName::ofServer);
        var loader = Thread.currentThread().getContextClassLoader();
        threads = found("java:comp/DefaultManagedThreadFactory", ThreadFactory.class)
                .orElse(task -> new OwnThread(task, "observables-journal", loader));
    }

    private static <T> Optional<T> found(String name, Class<T> type) {
        try {
            return Optional.of(Jndi.lookup(name, type));
        } catch (NamingException absent) {
            Log.debug(() -> "The journal does without " + name + ": " + absent);
            return Optional.empty();
        }
    }

    @Override
    public BeanManager beans() {
        return beans;
    }

    @Override
    public List<DurableListener> listeners() {
        return listeners;
    }

    @Override
    public void error(String codedText) {
        report.error(codedText);
    }

    @Override
    public void warning(String codedText) {
        report.warning(codedText);
    }

    @Override
    public Duration setting(String key, Duration byDefault) {
        return settings.duration(key, byDefault);
    }

    @Override
    public int setting(String key, int byDefault) {
        return settings.count(key, byDefault);
    }

    @Override
    public String setting(String key, String byDefault) {
        return settings.text(key, byDefault);
    }

    @Override
    public <E extends Enum<E>> E setting(String key, E byDefault) {
        return settings.choice(key, byDefault);
    }

    @Override
    public List<String> keys(String prefix) {
        return settings.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    @Override
    public String application() {
        return application;
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public ThreadFactory threads() {
        return threads;
    }

    @Override
    public Duration drainTimeout() {
        return settings.drainTimeout();
    }

    @Override
    public int room() {
        return calls.room();
    }

    @Override
    public boolean run(JournaledCall call) {
        return calls.run(call);
    }

    @Override
    public ObservableEvent event(StoredEvent event) {
        return calls.event(event);
    }

    @Override
    public Optional<DerivedEvent> completed(StoredEvent cause, Delivery delivery) {
        return calls.completed(cause, delivery);
    }

    @Override
    public Optional<DerivedEvent> failed(StoredEvent cause, ListenerFailure failure) {
        return calls.failed(cause, failure);
    }

    @Override
    public boolean isInTransaction() {
        return transactions.isActive();
    }
}
