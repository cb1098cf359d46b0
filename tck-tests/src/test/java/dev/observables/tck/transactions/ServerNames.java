package dev.observables.tck.transactions;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** The part of a server's naming context that belongs to transactions. All else is as absent as in Java SE. */
public final class ServerNames implements InitialContextFactory {

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) throws NamingException {
                return switch (name) {
                    case "java:comp/TransactionSynchronizationRegistry",
                            // where Narayana's own beans look for what they wrap
                            "java:/TransactionSynchronizationRegistry" -> new TransactionSynchronizationRegistryImple();
                    case "java:/TransactionManager" -> TransactionManager.transactionManager();
                    default -> throw new NameNotFoundException(name);
                };
            }
        };
    }
}
