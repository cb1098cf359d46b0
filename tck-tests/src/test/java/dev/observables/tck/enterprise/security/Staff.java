package dev.observables.tck.enterprise.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Those who may log in, with HTTP's BASIC scheme. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "tck")
public class Staff implements IdentityStore {

    private static final Set<String> CLERKS = Set.of("ann", "bob");

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential known
                        && CLERKS.contains(known.getCaller())
                        && known.getPasswordAsString().equals("secret")
                ? new CredentialValidationResult(known.getCaller(), Set.of("clerk"))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
