package dev.observables.benchmarks.outbox;

import io.agroal.api.AgroalDataSource;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/** Spring with a transaction manager of the data source's own. With listeners, Modulith's registry of event publications. */
final class SpringShop implements Shop {

    private final AgroalDataSource pool;
    private final ConfigurableApplicationContext context;
    private final Till till;

    /** What sells. */
    public static class Till {

        private final Work work;
        private final ApplicationEventPublisher publisher;
        private final boolean sends;

        Till(Work work, ApplicationEventPublisher publisher, boolean sends) {
            this.work = work;
            this.publisher = publisher;
            this.sends = sends;
        }

        @Transactional
        public void sell(Sale sale) {
            work.sell(sale);
            if (sends) {
                publisher.publishEvent(sale);
            }
        }
    }

    /** What the listeners' methods look like. */
    static class Module {
        @ApplicationModuleListener
        void listen(Sale sale) {}
    }

    /** The beans of every shop. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {

        @Bean
        Work work(DataSource dataSource) {
            return new Work(new TransactionAwareDataSourceProxy(dataSource));
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        Till till(Work work, ApplicationEventPublisher publisher, Setup setup) {
            return new Till(work, publisher, setup.listeners() > 0);
        }
    }

    /** The registry, as Spring Boot configures it, and what calls listeners, or does not. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableAsync(proxyTargetClass = true)
    static class Delivering {

        @Bean
        TaskExecutor listenerExecutor(Setup setup) {
            if (!setup.delivers()) {
                return task -> {};
            }
            var executor = new ThreadPoolTaskExecutor();
            executor.setCorePoolSize(setup.threads());
            return executor;
        }
    }

    private SpringShop(Setup setup, Class<?>... configuration) {
        pool = Pools.plain(setup);
        context = new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext beans) -> {
                    beans.registerBean(DataSource.class, () -> pool);
                    beans.registerBean(Setup.class, () -> setup);
                })
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.jta.enabled=false",
                        "spring.modulith.events.completion-mode=delete",
                        "spring.modulith.events.jdbc.schema-initialization.enabled=true",
                        "spring.modulith.events.republish-outstanding-events-on-restart=" + setup.delivers())
                .run();
        till = context.getBean(Till.class);
    }

    static Shop bare(Setup setup) {
        return new SpringShop(setup, Transactions.class);
    }

    static Shop modulith(Setup setup) {
        return new SpringShop(
                setup, Transactions.class, Delivering.class, Listeners.like(Module.class, setup.listeners()));
    }

    @Override
    public void sell(Sale sale) {
        till.sell(sale);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
