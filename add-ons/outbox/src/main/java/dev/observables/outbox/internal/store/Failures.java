package dev.observables.outbox.internal.store;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;

/** What the failures of databases mean. */
public final class Failures {

    private Failures() {}

    /**
     * Whether a statement failed because another transaction had locked what it needed: it waited too long, or was chosen to resolve
     * a deadlock. The same work can succeed when it is repeated.
     */
    public static boolean locked(SQLException failure) {
        for (SQLException e = failure; e != null; e = e.getNextException()) {
            if (e instanceof SQLTimeoutException
                    || e instanceof SQLTransactionRollbackException
                    || lockedState(e)
                    || lockedCode(e)) {
                return true;
            }
            if (e.getCause() instanceof SQLException cause && cause != e && locked(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lockedState(SQLException e) {
        var state = e.getSQLState();
        // 40: rolled back for a deadlock or a conflict; the others: canceled, lock not available, timeout
        return state != null
                && (state.startsWith("40")
                        || state.equals("57014")
                        || state.equals("55P03")
                        || state.equals("HYT00")
                        || state.equals("HY008")
                        || state.equals("XCL52"));
    }

    private static boolean lockedCode(SQLException e) {
        // MariaDB's and MySQL's lock wait timeout; Oracle's canceled statement and busy row
        return switch (e.getErrorCode()) {
            case 1205 -> true;
            case 1013, 54 -> "72000".equals(e.getSQLState()) || "61000".equals(e.getSQLState());
            default -> false;
        };
    }
}
