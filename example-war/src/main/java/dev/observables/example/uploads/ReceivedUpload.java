package dev.observables.example.uploads;

/**
 * The payload of the flow's events. It does not contain the bytes, which are in the database.
 *
 * @param id the upload's number
 * @param name the file's name
 * @param email the owner's address
 */
public record ReceivedUpload(Long id, String name, String email) {}
