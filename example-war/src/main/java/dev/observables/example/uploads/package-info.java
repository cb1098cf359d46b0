/**
 * An image is uploaded and validated; a valid one is printed in halftone and scaled to a thumbnail at the same time, and
 * when both have finished its owner is notified; an invalid one is removed.
 *
 * <p>It shows two branches that depend on what a listener does, work that takes real time, and
 * {@code upload_valid:completed}, which is sent when the last of the parallel listeners has finished. Its listeners are durable.
 */
package dev.observables.example.uploads;
