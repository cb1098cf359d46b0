package dev.observables.tck.enterprise.beans;

import dev.observables.Observable;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;

/** Sends when a timer that it has set is over. */
@Stateless
public class Alarm {

    @Resource
    TimerService timers;

    public void set(String reason) {
        timers.createSingleActionTimer(1, new TimerConfig(reason, false));
    }

    @Timeout
    @Observable(send = "enterprise.rang")
    public void ring(Timer timer) {}
}
