/**
 * How payloads, arguments and keys of stored events become JSON and are read back (OBS-11.13).
 *
 * <p>Implementations of Jakarta JSON Binding differ in what they can map: one refuses classes that are not public, another generic
 * records, and several types of {@code java.time} and {@code java.util} are missing in one or the other. The same event has to be
 * read back on every server. So the classes here map objects to the values of Jakarta JSON Processing themselves, by the rules
 * of JSON Binding and its annotations. The server's implementation maps what is left: the classes that have serializers,
 * deserializers or visibility strategies.
 *
 * <p>No class name is written, and none is read. Messages contain names of classes, properties and positions, never a value.
 */
@NullMarked
package dev.observables.outbox.internal.json;

import org.jspecify.annotations.NullMarked;
