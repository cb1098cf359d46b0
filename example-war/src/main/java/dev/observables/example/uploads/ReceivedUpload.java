package dev.observables.example.uploads;

/**
 * What the flow's events carry: not the bytes, which are in the database.
 *
 * @param id the upload's number
 * @param name the file's name
 * @param email the owner's address
 */
public record ReceivedUpload(Long id, String name, String email) {}
