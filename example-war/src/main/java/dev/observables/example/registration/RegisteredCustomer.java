package dev.observables.example.registration;

import java.util.List;

/**
 * A customer, as shown.
 *
 * @param email the customer's address
 * @param name the customer's name
 * @param role the role, or null while it is being assigned
 * @param handle the profile's name, or null while it is being created
 * @param audit what the audit log says, oldest first
 */
public record RegisteredCustomer(String email, String name, String role, String handle, List<AuditLine> audit) {

    /**
     * A line of the audit log, as shown.
     *
     * @param note what happened
     * @param event the name of the event that was received
     * @param correlationId the id of the first event of the chain
     * @param causationId the id of the event that caused it, or null
     */
    public record AuditLine(String note, String event, String correlationId, String causationId) {}

    static RegisteredCustomer of(
            Customer customer, CustomerRole role, CustomerProfile profile, List<AuditEntry> audit) {
        return new RegisteredCustomer(
                customer.email(),
                customer.name(),
                role == null ? null : role.name(),
                profile == null ? null : profile.handle(),
                audit.stream().map(AuditEntry::shown).toList());
    }
}
