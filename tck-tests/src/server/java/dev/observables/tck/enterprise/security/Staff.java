package dev.observables.tck.enterprise.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Those who may log in, with HTTP's BASIC scheme. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "tck")
public class Staff implements IdentityStore {

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return credential.compareTo("ann", "secret")
                ? new CredentialValidationResult("ann", Set.of("clerk"))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
