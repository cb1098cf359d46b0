package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A transaction may end on a thread that is not the sender's, and has none of its contexts. */
@Tag("embedded")
class CompletionThreadTest {

    /** What a listener finds on its thread. */
    record Surroundings(ClassLoader classLoader, String request, String thread) {}

    @RequestScoped
    static class Request {

        private final String id = UUID.randomUUID().toString();

        String id() {
            return id;
        }
    }

    @ApplicationScoped
    static class Payments {

        @Inject
        Request request;

        private final BlockingQueue<Surroundings> found = new LinkedBlockingQueue<>();

        @Observable(send = "paid")
        void pay() {}

        @Observable(listen = "paid")
        void look() {
            var thread = Thread.currentThread();
            found.add(new Surroundings(thread.getContextClassLoader(), request.id(), thread.getName()));
        }

        Surroundings found() throws InterruptedException {
            return found.poll(10, TimeUnit.SECONDS);
        }
    }

    @RegisterExtension
    static final TransactionalDeployment deployment = TransactionalDeployment.of(Payments.class, Request.class);

    @Inject
    Payments payments;

    @Inject
    Request request;

    @Inject
    TransactionJournal journal;

    @Inject
    TransactionManager manager;

    @Test
    @Assertion("OBS-1.10: Another thread, without the application's class loader, commits.")
    @Assertion("OBS-4.2: The listener then has the class loader that the sender had.")
    void listenerHasTheApplicationsClassLoaderWhicheverThreadCommits() throws Exception {
        manager.begin();
        payments.pay();
        onAnotherThread(TransactionManager::commit, manager.suspend());

        var found = payments.found();
        assertThat(found.classLoader()).isSameAs(deployment.classLoader());
        assertThat(found.thread())
                .isNotEqualTo("committer")
                .isNotEqualTo(Thread.currentThread().getName());
    }

    @Test
    @Assertion("OBS-4.2: After a commit the listener's request is not the one that the sender is in.")
    @Assertion("OBS-4.3: The sender's request is the same before and after the commit.")
    void requestOfTheListenerIsNotTheSenders() throws Exception {
        var requests = deployment.get(RequestContextController.class);
        requests.activate();
        try {
            var own = request.id();
            manager.begin();
            payments.pay();
            manager.commit();

            assertThat(payments.found().request()).isNotEqualTo(own);
            assertThat(request.id()).isEqualTo(own);
        } finally {
            requests.deactivate();
        }
    }

    @Test
    @Assertion("OBS-1.12: Another thread rolls back; the stage fails, and nothing is heard.")
    void noEventFollowsARollbackOnAnotherThread() throws Exception {
        manager.begin();
        var stage = deployment.observables().send("paid");
        onAnotherThread(TransactionManager::rollback, manager.suspend());

        assertThatThrownBy(() -> stage.toCompletableFuture().get(10, TimeUnit.SECONDS))
                .hasMessageContaining("OBS0405: ");
        assertThat(journal.names()).isEmpty();
    }

    private interface End {
        void of(TransactionManager manager) throws Exception;
    }

    private void onAnotherThread(End end, Transaction transaction) throws Exception {
        var ended = new CompletableFuture<Void>();
        var thread = new Thread(
                () -> {
                    try {
                        manager.resume(transaction);
                        end.of(manager);
                        ended.complete(null);
                    } catch (Exception | Error failure) {
                        ended.completeExceptionally(failure);
                    }
                },
                "committer");
        thread.setContextClassLoader(null);
        thread.start();
        ended.get(10, TimeUnit.SECONDS);
    }
}
