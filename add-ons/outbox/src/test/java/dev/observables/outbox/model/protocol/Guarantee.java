package dev.observables.outbox.model.protocol;

/** What the protocol promises. */
enum Guarantee {
    ONLY_IF_COMMITTED("a listener is called only for an event that was committed"),
    EFFECT_ONCE("a transactional listener takes effect once, unless its delivery is dead: then it has taken none"),
    AT_LEAST_ONCE("a delivery to a listener without a transaction is removed only after a call that succeeded"),
    ONE_CAN_COMMIT("at most one running call of a delivery can still commit"),
    COUNTED_BEFORE_CALL("an attempt is counted before the listener is called"),
    LIMITED_CALLS("a delivery has no more calls than its limit"),
    UNCALLED_ONLY_BY_LOSS("each attempt that called nobody was cut off by the loss of its node or of its connection"),
    NOT_BEFORE_DUE("a delivery is not claimed before it is due"),
    TIMED_OUT_CANNOT_COMMIT("an attempt that timed out cannot commit"),
    NEXT_AFTER_RETURN("the next attempt begins after the last has returned, while the node of the last lives"),
    LANE_ORDER("what was sent after an event of its key was committed is called after that one has ended"),
    LANE_ONE_AT_A_TIME("two deliveries of one lane are not called at the same time"),
    COMPLETED_AFTER_ALL(":completed follows when every listener has ended"),
    COMPLETED_ONCE(":completed follows once"),
    EVENT_KEPT("an event is kept as long as one of its deliveries"),
    LIVING_NODE_KEEPS("a node that is heard of is not taken for dead, and keeps what it runs"),
    NAME_KEPT("a node that has lost its name to a twin does not claim and does not take the name back");

    private final String sentence;

    Guarantee(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String toString() {
        return name() + ": " + sentence;
    }
}
