package dev.observables.tck.enterprise.security;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.Set;

/** Listeners that add to the payload who calls them, if they may. */
@Stateless
@DeclareRoles({"clerk", "manager"})
public class Vault {

    @Resource
    SessionContext context;

    @PermitAll
    @Observable(listen = "vault_opened")
    public void seeAnybody(@Payload Set<String> seen) {
        seen.add("anybody " + context.getCallerPrincipal().getName());
    }

    @RolesAllowed("clerk")
    @Observable(listen = "vault_opened")
    public void seeClerk(@Payload Set<String> seen) {
        seen.add("clerk " + context.getCallerPrincipal().getName());
    }

    @RolesAllowed("manager")
    @Observable(listen = "vault_opened")
    public void seeManager(@Payload Set<String> seen) {
        seen.add("manager " + context.getCallerPrincipal().getName());
    }
}
