package dev.observables.tck.enterprise.contexts;

import dev.observables.Observable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/**
 * Sends after the commit of its own transaction. It is a class of its own because Open Liberty ignores the interceptor
 * bindings that an extension adds to a resource's methods if the class has an injected field and declares a binding on
 * another method.
 */
@Path("surroundings/after-commit")
@RequestScoped
public class TransactionalSurroundingsResource {

    @GET
    @Transactional
    @Observable(send = "surroundings_asked")
    public String send() {
        return "asked";
    }
}
