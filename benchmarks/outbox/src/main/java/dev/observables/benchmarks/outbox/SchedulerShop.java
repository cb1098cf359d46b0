package dev.observables.benchmarks.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * db-scheduler: one task for each listener, scheduled in the sender's transaction, which is Spring's. The scheduler is asked to look
 * for due tasks after each commit, because it cannot know of tasks that are scheduled in a transaction before.
 */
final class SchedulerShop implements Shop {

    static final String TABLE = """
            CREATE TABLE scheduled_tasks (
              task_name VARCHAR(100) NOT NULL, task_instance VARCHAR(100) NOT NULL, task_data %s,
              execution_time TIMESTAMP WITH TIME ZONE NOT NULL, picked BOOLEAN NOT NULL, picked_by VARCHAR(50),
              last_success TIMESTAMP WITH TIME ZONE, last_failure TIMESTAMP WITH TIME ZONE, consecutive_failures INT,
              last_heartbeat TIMESTAMP WITH TIME ZONE, version BIGINT NOT NULL, priority SMALLINT,
              PRIMARY KEY (task_name, task_instance))""";
    static final String[] INDEXES = {
        "CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)",
        "CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)"
    };

    private static final Duration POLLING = Duration.ofMillis(100);

    private final AgroalDataSource pool;
    private final Work work;
    private final TransactionTemplate transactions;
    private final List<OneTimeTask<Sale>> tasks;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private final boolean delivers;

    private SchedulerShop(Setup setup) {
        pool = Pools.plain(setup);
        delivers = setup.delivers();
        var dataSource = new TransactionAwareDataSourceProxy(pool);
        work = new Work(dataSource);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        tasks = IntStream.range(0, setup.listeners()).mapToObj(this::task).toList();
        List<Task<?>> known = List.copyOf(tasks);
        client = SchedulerClient.Builder.create(dataSource, known).build();
        var builder = Scheduler.create(pool, known)
                .schedulerName(new SchedulerName.Fixed(setup.node()))
                .threads(setup.threads())
                .pollingInterval(POLLING)
                .enableImmediateExecution();
        if (setup.isPostgres()) {
            builder.pollUsingLockAndFetch(0.5, 4);
        }
        scheduler = builder.build();
        if (delivers) {
            scheduler.start();
        }
    }

    static Shop of(Setup setup) {
        return new SchedulerShop(setup);
    }

    static List<String> tables(boolean isPostgres) {
        return Stream.concat(Stream.of(TABLE.formatted(isPostgres ? "BYTEA" : "BLOB")), Stream.of(INDEXES))
                .toList();
    }

    private OneTimeTask<Sale> task(int listener) {
        return Tasks.oneTime(Listeners.name(listener), Sale.class)
                .execute((sale, context) ->
                        transactions.executeWithoutResult(status -> work.serve(listener, sale.getData())));
    }

    @Override
    public void sell(Sale sale) {
        var id = Long.toString(sale.id());
        transactions.executeWithoutResult(status -> {
            work.sell(sale);
            List<TaskInstance<?>> instances = tasks.stream()
                    .<TaskInstance<?>>map(task -> task.instance(id, sale))
                    .toList();
            client.scheduleBatch(instances, Instant.now());
        });
        if (delivers) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void close() {
        scheduler.stop();
        pool.close();
    }
}
