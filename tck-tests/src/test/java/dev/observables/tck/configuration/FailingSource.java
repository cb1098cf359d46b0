package dev.observables.tck.configuration;

import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;

/** System properties of which some cannot be read, as if a backend that holds them did not answer. */
final class FailingSource extends Properties implements AutoCloseable {

    private static final long serialVersionUID = 1;

    private final transient Properties before = System.getProperties();
    private final transient Throwable failure;
    private transient volatile Predicate<String> failing = key -> false;
    private transient volatile boolean isListFailing;

    private FailingSource(Throwable failure) {
        this.failure = failure;
        putAll(before);
    }

    static FailingSource throwing(Throwable failure) {
        var source = new FailingSource(failure);
        System.setProperties(source);
        return source;
    }

    void failFor(Predicate<String> keys) {
        failing = keys;
    }

    void failToList() {
        isListFailing = true;
    }

    void recover() {
        failing = key -> false;
        isListFailing = false;
    }

    @Override
    public String getProperty(String key) {
        if (failing.test(key)) {
            throw FailingSource.<RuntimeException>undeclared(failure);
        }
        return super.getProperty(key);
    }

    @Override
    public Set<String> stringPropertyNames() {
        if (isListFailing) {
            throw FailingSource.<RuntimeException>undeclared(failure);
        }
        return super.stringPropertyNames();
    }

    @Override
    public synchronized boolean equals(Object other) {
        return this == other;
    }

    @Override
    public synchronized int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public void close() {
        recover();
        System.setProperties(before);
    }

    /** As a source in a language without checked exceptions may throw one. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T undeclared(Throwable failure) throws T {
        throw (T) failure;
    }
}
