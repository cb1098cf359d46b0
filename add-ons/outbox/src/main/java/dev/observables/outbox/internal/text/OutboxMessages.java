package dev.observables.outbox.internal.text;

/**
 * Every coded text of the outbox. A code is never reused; {@code docs/codes.md} is checked against this list.
 */
public enum OutboxMessages {
    NO_DATA_SOURCE(
            "OBS1101",
            "There is no data source \"%s\" for durable listeners: %s. Set observables.outbox.data-source to the JNDI name of the"
                    + " application's data source."),
    NO_DATABASE(
            "OBS1102",
            "The database behind the data source \"%s\" cannot be used for durable listeners: %s. Start the database, or"
                    + " correct the data source."),
    TABLES_MISSING(
            "OBS1103",
            "The outbox's tables are missing: %s. Create them with the statements below, or set observables.outbox.schema=create."),
    TABLE_OLD(
            "OBS1104",
            "The table %s was created for an earlier version of the outbox and lacks the columns %s. Bring it up to date as"
                    + " docs/durable-listeners.md describes."),
    TABLE_FOREIGN(
            "OBS1105",
            "The table %s is not the outbox's: it lacks the columns %s. Set observables.outbox.table-prefix to something that"
                    + " no other table's name begins with."),
    NOT_CREATED(
            "OBS1106",
            "The outbox's tables could not be created: %s. Give the data source's user the right to create tables, or run the"
                    + " statements below and set observables.outbox.schema=check."),
    SETTING_TOO_SHORT("OBS1107", "%s: %s is too short. Set it to %s or more."),
    NO_EXCEPTION("OBS1108", "%s: \"%s\" %s. Name classes of exceptions, separated by commas."),
    BAD_ALIAS(
            "OBS1109",
            "%s: \"%s\" is not the stored name of a durable listener. Write observables.outbox.alias.\"<old name>\" = <new name>."),
    APPLICATION_TOO_LONG(
            "OBS1110",
            "The application's name \"%s\" is longer than %s characters. Set observables.application to a shorter one."),
    IN_MEMORY(
            "OBS1111",
            "The database of durable listeners (%s) is in memory: nothing that is stored in it outlives the process. Use a data"
                    + " source whose database is on disk."),
    WRITES_DELAYED(
            "OBS1112",
            "The database of durable listeners (%s) may lose what was committed in the last half second when the process is"
                    + " killed. Add ;WRITE_DELAY=0 to its address."),
    BAD_PREFIX("OBS1113", "observables.outbox.table-prefix: \"%s\" cannot be the beginning of a table's name: %s"),
    UNSUPPORTED_DATABASE(
            "OBS1114",
            "Durable listeners cannot be stored in this database: %s Use one of those that docs/servers.md lists."),
    CANNOT_BE_STORED("OBS1120", "%s cannot be stored as JSON: %s."),
    CANNOT_BE_READ("OBS1121", "The stored JSON cannot be read as %s: %s."),
    CANNOT_BE_A_PARAMETER("OBS1122", "%s: parameter %s of type %s cannot be read from JSON: %s."),
    NO_JSON_BINDING(
            "OBS1123",
            "No implementation of Jakarta JSON Binding works here: %s. Add one to the server or to the application, or"
                    + " write a bean of the type dev.observables.outbox.PayloadFormat."),
    FORMAT_FAILED(
            "OBS1124",
            "%s, the application's PayloadFormat, failed with %s on the type %s. Its message is not shown, because it"
                    + " could contain a part of the payload."),
    STORED_TEXT_DAMAGED(
            "OBS1125", "The stored text of an event is not what the outbox writes (%s). Discard what cannot be read."),

    NOT_STORED("OBS1140", "Event \"%s\" could not be stored for its durable listeners: %s"),
    NOT_STARTED("OBS1141", "%s was used before the outbox had started. Use it after the start of the application."),
    NOTHING_DURABLE("OBS1142", "No listener of the deployment is durable, so there is no outbox."),
    NOT_OPERATED("OBS1143", "The outbox's database could not be used: %s"),
    ENDED_MEANWHILE("OBS1144", "The delivery to %s of event %s has ended since it was listed."),
    DISCARDED("OBS1145", "%s stored deliveries were discarded (%s). Reason: %s"),

    ATTEMPT_FAILED("OBS1150", "%s failed on event \"%s\" (%s), attempt %s of %s: %s. The next one follows in %s%s."),
    DELIVERY_DEAD(
            "OBS1151",
            "%s has failed for the last time on event \"%s\" (%s), after attempt %s. The delivery is kept as dead, for Outbox.retry"
                    + " or Outbox.discard."),
    EXHAUSTED(
            "OBS1152",
            "%s is not called again: its node went down during the last of its %s attempts, which the listener itself may have"
                    + " caused."),
    ROLLED_BACK("OBS1153", "%s returned normally, but its transaction was rolled back."),
    TAKEN_OVER(
            "OBS1154",
            "%s on event \"%s\" (%s): another node has taken the delivery over, so this node does not end it. Its transaction, if it"
                    + " has one, is rolled back."),
    NOT_ENDED(
            "OBS1155",
            "%s on event \"%s\": the end of the delivery could not be written in the listener's transaction: %s"),
    NOT_WRITTEN(
            "OBS1156",
            "%s on event \"%s\" (%s): what became of the attempt could not be written: %s. The delivery is looked at again within"
                    + " minutes."),
    NOT_CLAIMED("OBS1157", "Stored deliveries could not be claimed: %s. This is tried again."),
    DATABASE_AWAY(
            "OBS1158",
            "The database of durable listeners cannot be reached: %s. What has to be written waits until it can be."),
    UNKNOWN_LISTENER(
            "OBS1159",
            "Deliveries are stored for the listener \"%s\", which no live node has. They are kept. Deploy it again, discard them, or"
                    + " name its successor by %s\"<old name>\"."),
    NO_BEAT(
            "OBS1160",
            "This node could not say that it lives: %s. After %s without a word others take over its deliveries."),
    TAKEN_FOR_DEAD(
            "OBS1161",
            "This node (%s) had been silent for more than %s, so others have taken over its deliveries. It goes on with new ones."),
    NAME_TAKEN("OBS1162", "Two nodes live under the name %s. Give each a name of its own by observables.node."),
    NODE_DEAD("OBS1163", "Node %s has been silent for more than %s. Its deliveries are taken over."),
    UNEXPECTED("OBS1164", "What follows from a stored change failed: %s"),
    HOLDS_BACK(
            "OBS1165",
            "The dead delivery of event \"%s\" (%s) to %s holds back all later events of its key. Retry or discard it, or set"
                    + " observables.listener.\"%s\".on-dead=skip.");

    private static final int LONGEST_ARGUMENT = 1_000;

    private final String code;
    private final String template;

    OutboxMessages(String code, String template) {
        this.code = code;
        this.template = template;
    }

    public String code() {
        return code;
    }

    /** The code and the text, as one line: no argument can begin another. */
    public String text(Object... arguments) {
        var printable = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            var argument = String.valueOf(arguments[i]).replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
            printable[i] =
                    argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT) + "...";
        }
        return code + ": " + template.formatted(printable);
    }
}
