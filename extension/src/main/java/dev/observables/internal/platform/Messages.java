package dev.observables.internal.platform;

/**
 * Every coded text of the product. A code is never reused; {@code docs/codes.md} is checked against this list.
 *
 * <p>1xx fail a deployment, 2xx are its warnings, 3xx report a listener's call, 4xx concern sending.
 */
public enum Messages {
    INVALID_NAME("OBS0101", "%s: \"%s\" is not an event name. Use 1 to 200 letters, digits and . _ - / only%s."),
    DERIVED_NAME_SENT("OBS0102", "%s: \"%s\" is a derived name, which only the library sends. Listen to it instead."),
    SAYS_NOTHING("OBS0103", "%s: @Observable names no event. Add send, sendOnFailure or listen."),
    NOT_CALLABLE("OBS0104", "%s: %s, so the container cannot %s. %s."),
    UNBOUND_PARAMETER("OBS0105", "%s: parameter %s of type %s is %s."),
    UNKNOWN_PARAMETER_NAME(
            "OBS0106",
            "%s: the name of the @Argument parameter %s is not known, because %s was compiled without -parameters."
                    + " Compile it with -parameters or write @Argument(\"name\")."),
    IMPOSSIBLE_AWAIT("OBS0107", "%s: await is not possible, because the method %s. Remove await%s."),
    INVALID_SETTING("OBS0108", "%s = \"%s\" is not %s. Correct the value or remove the key."),
    UNRESOLVED_NAME(
            "OBS0109",
            "%s: \"%s\" refers to the configuration key \"%s\", which has no value. Set it or write ${%s:default}."),
    NOT_A_BUSINESS_METHOD(
            "OBS0110",
            "%s: none of the bean's types (%s) declares the listener. Declare it in a business interface or another bean"
                    + " type, or make the bean's own class one of its types."),
    SOURCE_FAILED(
            "OBS0112",
            "%s: cannot be read, because a configuration source failed: %s. Make the source available or remove it, and"
                    + " deploy again."),
    UNKNOWN_KEY("OBS0113", "%s: the key \"%s\" %s.%s"),
    JOURNAL_MISSING(
            "OBS0114",
            "%s: %s makes the listener durable, and there is nothing that stores its calls. Add the artifact"
                    + " dev.observables:observables-outbox to the application."),
    SEVERAL_JOURNALS("OBS0115", "Several classes store the calls of durable listeners: %s. Keep one of them."),
    JOURNAL_UNLOADABLE("OBS0116", "What stores the calls of durable listeners cannot be loaded: %s."),
    INVALID_LISTENER_ID(
            "OBS0117",
            "%s: \"%s\" cannot be the stored name of a durable listener. Give it a @Durable(id) of 1 to 200 printable"
                    + " characters without a quotation mark."),
    INVALID_ATTEMPTS("OBS0118", "%s: @Durable(attempts = %s) never calls the listener. Use a number from 1 on."),
    SEVERAL_DURABLES("OBS0119", "%s: several @Durable differ in their members. Keep one of them."),
    SHARED_LISTENER_ID(
            "OBS0120",
            "%s: the durable listener has the same stored name as %s, \"%s\". Give one of them another @Durable(id)."),

    UNHEARD_EVENT("OBS0201", "%s: nobody listens to \"%s\".%s"),
    UNSENT_EVENT("OBS0202", "%s: nobody sends \"%s\".%s"),
    DUPLICATE_NAME("OBS0203", "%s: \"%s\" is listed twice in %s. It is used once; remove one of the two."),
    PAYLOAD_MISMATCH(
            "OBS0204",
            "%s: the payload of \"%s\" as sent by %s is %s and cannot fit parameter %s of type %s."
                    + " Change the parameter's type."),
    ARGUMENT_MISMATCH(
            "OBS0205",
            "%s: the argument \"%s\" of \"%s\" as sent by %s is %s and cannot fit parameter %s of type %s."
                    + " Change the parameter's type."),
    ARGUMENT_NOT_SENT("OBS0206", "%s: \"%s\" as sent by %s has no argument \"%s\".%s %s"),
    ARGUMENT_NAMES_UNKNOWN(
            "OBS0207",
            "%s: the argument \"%s\" of \"%s\" as sent by %s may be missing, because %s was compiled without -parameters."
                    + " Compile it with -parameters."),
    CYCLE(
            "OBS0208",
            "%s: the events form a cycle: %s. At run time it ends only at observables.max-depth. Break the cycle."),
    UNSUITABLE_SCOPE(
            "OBS0209",
            "%s: the bean's scope @%s is not active where listeners run. Move the listener to a bean of another scope."),
    ROLES_ALLOWED(
            "OBS0210",
            "%s: @RolesAllowed has no effect on a bean that is not an enterprise bean. Make it a session bean."),
    NEVER_INTERCEPTED(
            "OBS0211", "%s: @Observable has no effect on an abstract method. Annotate the implementing method."),
    PRODUCED(
            "OBS0212",
            "%s: @Observable has no effect on the object that %s produces, because the container does not intercept it."
                    + " Let the container make the bean."),
    NOT_A_BEAN(
            "OBS0213",
            "%s: @Observable has no effect, because %s is not an enabled bean. Give it a scope, such as"
                    + " @ApplicationScoped, and a constructor that the container can call."),
    RESOURCE_NOT_A_BEAN(
            "OBS0214",
            "%s: sends nothing, because the resource %s is not a CDI bean on this server. Give it a scope, such as"
                    + " @RequestScoped."),
    NOT_LISTENING(
            "OBS0215", "%s: has an annotated parameter (@%s) but does not listen. Add @Observable(listen = \"...\")."),
    UNKNOWN_SETTING("OBS0216", "%s is not a known configuration key.%s"),
    CALLED_BY_CONTAINER(
            "OBS0217",
            "%s: sends nothing, because the container calls a method with @%s without interceptors."
                    + " Let it call another bean's method that sends, or Observables.send."),
    NOT_INTERCEPTED("OBS0218", "%s: sends nothing, because %s."),
    REQUEST_ENDS_EARLY(
            "OBS0219",
            "%s: the bean's request ends when the listener returns, before its stage completes. Give the bean another scope,"
                    + " such as @Dependent, or do not return a stage."),
    UNFINISHED_PAYLOAD(
            "OBS0220",
            "%s: returns %s, so the payload is the unfinished %s itself and not the value that it will have."
                    + " Return a CompletionStage of that value."),
    UNFINISHED_LISTENER(
            "OBS0221",
            "%s: returns %s, so the listener counts as finished before the %s is. Return a CompletionStage that"
                    + " completes with it."),
    INTERCEPTOR_OR_DECORATOR(
            "OBS0225",
            "%s: @Observable has no effect on a method of an interceptor or decorator. Annotate a method of a bean."),
    BYPASSED(
            "OBS0226",
            "%s: sends nothing, because this server only intercepts those methods of the class that declare an interceptor"
                    + " binding of their own. Make the class, its methods and the types of their parameters and results"
                    + " public, or let another bean send."),
    ORDERS_NOTHING("OBS0227", "%s: @Ordered has no effect on a method that does not listen. Add listen, or remove it."),
    DURABLE_NOTHING(
            "OBS0228", "%s: @Durable has no effect on a method that does not listen. Add listen, or remove it."),
    AWAITS_DURABLE(
            "OBS0229",
            "%s: await does not wait for the durable listeners of \"%s\": %s. Remove await where it is for them, or listen to"
                    + " \"%s:completed\"."),
    WEB_COMPONENT(
            "OBS0230",
            "%s: sends nothing on the instance that the server creates, because servers do not intercept servlets, filters and"
                    + " their listeners. Let it call another bean's method that sends, or Observables.send."),

    LISTENER_FAILED("OBS0301", "%s failed on event \"%s\" (%s)"),
    LISTENER_FAILED_OFTEN(
            "OBS0302",
            "%s: %s more failures or rejections in the last %s (not logged individually). Latest: %s on event \"%s\" (%s)"),
    PAYLOAD_DOES_NOT_FIT("OBS0303", "Event \"%s\", listener %s: the payload is %s, and the parameter needs %s."),
    ARGUMENT_DOES_NOT_FIT(
            "OBS0304", "Event \"%s\", listener %s: the argument \"%s\" is %s, and the parameter needs %s."),
    ARGUMENT_MISSING(
            "OBS0305",
            "Event \"%s\", listener %s: there is no argument \"%s\" for the parameter of type %s. Its arguments are: %s."),
    LISTENER_TIMED_OUT(
            "OBS0306", "Event \"%s\", listener %s: has not finished within observables.listener-timeout (%s)."),
    SLOW_LISTENER("OBS0307", "%s has taken %s on event \"%s\" (%s), longer than observables.slow-listener."),
    LISTENER_REJECTED("OBS0308", "%s was not called on event \"%s\" (%s): %s"),
    NO_ROOM("OBS0309", "Event \"%s\": %s listener calls are in flight, and observables.max-in-flight is %s%s."),
    EXECUTOR_REJECTED(
            "OBS0310",
            "Event \"%s\", listener %s: the executor %s accepted no task within observables.overflow-timeout (%s)."),
    EXECUTOR_MISSING(
            "OBS0311",
            "The executor \"%s\" could not be found: %s. Correct observables.executor or the listener's own key."),
    EXECUTOR_RUNS_INLINE(
            "OBS0312",
            "The executor %s ran a task on the submitting thread, where no listener may run. Use one with threads of its own."),
    CHAIN_TOO_DEEP(
            "OBS0313",
            "Event \"%s\": its chain is %s steps deep, and observables.max-depth is %s. Its chain began with %s."),
    SHUT_DOWN("OBS0314", "Event \"%s\": the application is shutting down."),
    NEVER_STARTED("OBS0315", "Event \"%s\", listener %s: the application shut down before the call began."),
    STILL_RUNNING("OBS0316", "Event \"%s\", listener %s: has not finished within observables.drain-timeout (%s)."),
    OWN_EXECUTOR(
            "OBS0317",
            "The container has no java:comp/DefaultManagedExecutorService (%s). Listeners run on threads of the library's own."),
    NOT_OBSERVED(
            "OBS0318",
            "Event \"%s\", listener %s: the container did not call the library's observer."
                    + " Another extension may have removed it."),
    RELEASE_FAILED("OBS0319", "Event \"%s\", listener %s: its @Dependent instance could not be destroyed."),
    SOURCE_FAILED_LATER(
            "OBS0320",
            "%s: cannot be read, because a configuration source failed: %s. The default applies until the key can be read."
                    + " Make the source available. Further failures are not logged."),
    POOL_EXHAUSTED(
            "OBS0321",
            "The library's own pool: all of its %s threads are blocked, and %s tasks are queued until one of them continues."
                    + " Let fewer listeners wait for others at the same time, or set observables.executor. Logged once."),

    INVALID_NAME_SENT("OBS0401", "\"%s\" is not an event name. Use 1 to 200 letters, digits and . _ - / only."),
    DERIVED_NAME_GIVEN("OBS0402", "\"%s\" is a derived name, which only the library sends."),
    ARGUMENTS_NULL("OBS0403", "Event \"%s\": %s is null. Pass an empty map, or use another send method."),
    CAUSE_NULL("OBS0404", "The causing event is null. Pass the event that the listener received."),
    ROLLED_BACK("OBS0405", "Event \"%s\" was not sent, because its transaction was rolled back."),
    WAIT_IN_TRANSACTION(
            "OBS0406",
            "Event \"%s\" is sent after the commit of the transaction that this thread is in, so waiting for it here would"
                    + " deadlock. Wait after the transaction, or send outside it."),
    AWAIT_TIMED_OUT(
            "OBS0407",
            "%s: listeners of \"%s\" have not finished within observables.await-timeout (%s). The method returns without waiting longer."),
    AWAIT_IN_TRANSACTION(
            "OBS0408", "%s: does not await, because the transaction stays open after the call. Logged once."),
    AWAIT_IN_LISTENER("OBS0409", "%s: does not await, because it was called on a listener's thread. Logged once."),
    PAYLOAD_OF_OTHER_TYPE("OBS0410", "Event \"%s\": the payload is %s, not %s."),
    SENDING_FAILED("OBS0411", "%s: event \"%s\" could not be sent."),
    TRANSACTION_UNKNOWN("OBS0412", "Event \"%s\": the transaction cannot be observed, so the event was not sent."),
    NOT_STARTED(
            "OBS0413",
            "%s was called before the container had started, so no event was sent. Call it after the start."),
    KEY_UNREADABLE(
            "OBS0414",
            "%s: its events are sent without a key, because the payload's property \"%s\" cannot be read: %s."
                    + " Give every payload the property, or name an argument."),
    NOT_ATOMIC(
            "OBS0415",
            "%s: \"%s\" is stored without a transaction, so that a crash may separate it from the sender's work. Call the"
                    + " sender in a transaction, such as that of @Transactional. Logged once."),
    NOT_STORED("OBS0416", "%s: event \"%s\" (%s) could not be stored for its durable listeners."),
    JOURNAL_FAILED("OBS0417", "Event \"%s\" (%s), listener %s: what became of the call could not be stored."),
    ENDED_TOO_LATE(
            "OBS0418",
            "Event \"%s\" (%s), listener %s: its transaction is rolled back, because the call has failed already, by its"
                    + " timeout or the shutdown."),
    UNKNOWN_DURABLE("OBS0419", "There is no durable listener \"%s\" in this deployment."),
    JOURNAL_NOT_CLOSED(
            "OBS0420",
            "What stores the calls of durable listeners could not be shut down: %s. The calls are made when it is started again.");

    private static final int MAX_ARGUMENT = 1_000;

    private final String code;
    private final String template;

    Messages(String code, String template) {
        this.code = code;
        this.template = template;
    }

    public String code() {
        return code;
    }

    /** The code and the text, as one line: no argument can begin another. */
    public String text(Object... arguments) {
        var printable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            printable[i] = shortened(printable(string(arguments[i])));
        }
        return code + ": " + template.formatted(printable);
    }

    /** An object of the application's, such as an exception, may fail to describe itself. */
    static String string(Object argument) {
        try {
            return String.valueOf(argument);
        } catch (Throwable unprintable) {
            return argument.getClass().getName() + ", which cannot be printed";
        }
    }

    /** Names and messages may come from users: a control character in them is replaced by its number. */
    static String printable(String text) {
        if (text.chars().noneMatch(Messages::isControl)) {
            return text;
        }
        var safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (isControl(c)) {
                safe.append("\\u%04x".formatted(c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }

    /** Long enough for the longest name and for any list that someone would read to its end. */
    private static String shortened(String text) {
        return text.length() <= MAX_ARGUMENT ? text : text.substring(0, MAX_ARGUMENT) + "...";
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
