package dev.observables.tck.transactions;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.UserTransaction;
import dev.observables.tck.NamingEntries;
import java.util.Map;

/** The part of a server's naming context that belongs to transactions. All else is as absent as in Java SE. */
public final class TransactionNames {

    private static final Map<String, Object> NAMES = Map.of(
            "java:comp/TransactionSynchronizationRegistry",
            new TransactionSynchronizationRegistryImple(),
            "java:comp/UserTransaction",
            UserTransaction.userTransaction(),
            // where Narayana's own beans look for what they wrap
            "java:/TransactionSynchronizationRegistry",
            new TransactionSynchronizationRegistryImple(),
            "java:/TransactionManager",
            TransactionManager.transactionManager());

    private TransactionNames() {}

    public static void bind() {
        NAMES.forEach(NamingEntries::bind);
    }

    public static void unbind() {
        NAMES.keySet().forEach(NamingEntries::unbind);
    }
}
