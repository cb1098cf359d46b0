package dev.observables.tck.enterprise.beans;

import dev.observables.Observable;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timer;

/** Sends at the first full second after its start, and then no more. */
@Singleton
public class Clock {

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @Observable(send = "clock_struck")
    public void strike(Timer timer) {
        timer.cancel();
    }
}
