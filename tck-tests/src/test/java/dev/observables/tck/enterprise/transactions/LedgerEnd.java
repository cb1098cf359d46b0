package dev.observables.tck.enterprise.transactions;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.h2.Driver;

/** Takes the driver out of the platform's list, which would hold the class loader of an application that is gone. */
@WebListener
public class LedgerEnd implements ServletContextListener {

    @Override
    public void contextDestroyed(ServletContextEvent end) {
        Driver.unload();
    }
}
