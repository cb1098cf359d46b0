package dev.observables.example.cleanup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has the server's scheduler start the clean-up every night. {@code @Schedule} cannot take a configured hour. */
@Singleton
@Startup
public class CleanupTimer {

    @Resource
    TimerService timers;

    @Inject
    Cleanup cleanup;

    @Inject
    @ConfigProperty(name = "shop.cleanup.hour", defaultValue = "3")
    String hour;

    @Inject
    @ConfigProperty(name = "shop.cleanup.minute", defaultValue = "0")
    String minute;

    @Inject
    @ConfigProperty(name = "shop.cleanup.second", defaultValue = "0")
    String second;

    private Timer timer;

    @PostConstruct
    void schedule() {
        var nightly = new ScheduleExpression().hour(hour).minute(minute).second(second);
        timer = timers.createCalendarTimer(nightly, new TimerConfig(null, false));
    }

    @Timeout
    void due() {
        cleanup.begin();
    }

    public Instant next() {
        return timer.getNextTimeout().toInstant();
    }
}
