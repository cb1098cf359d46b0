package dev.observables.tck.isolation;

import dev.observables.ObservableEvent;

/** Everything that a method can throw, as a listener's work. */
enum ThrowableKind implements ListenerWork {
    CHECKED(new Exception("checked")),
    UNCHECKED(new IllegalStateException("unchecked")),
    INTERRUPTED(new InterruptedException("interrupted")),
    ASSERTION(new AssertionError("an assertion's")),
    LINKAGE(new NoClassDefFoundError("a missing class")),
    OUT_OF_MEMORY(new OutOfMemoryError("not a real one")),
    NEITHER_EXCEPTION_NOR_ERROR(new Throwable("neither")),
    REAL_STACK_OVERFLOW(null) {
        @Override
        public void run(ObservableEvent event) {
            descend(0);
        }

        private int descend(int level) {
            return descend(level + 1) + 1;
        }
    };

    private final transient Throwable thrown;

    ThrowableKind(Throwable thrown) {
        this.thrown = thrown;
    }

    @Override
    public void run(ObservableEvent event) throws Throwable {
        throw thrown;
    }

    /** The outcome's failure is what was thrown, not something made of it. */
    boolean isThrown(Throwable failure) {
        return thrown == null ? failure instanceof StackOverflowError : failure == thrown;
    }
}
