package dev.observables.tck.enterprise.contexts;

import dev.observables.Observable;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that is an enterprise bean: it sends after the commit of the container's transaction. */
@Path("surroundings/enterprise-bean")
@Stateless
public class EnterpriseSurroundingsResource {

    @GET
    @Observable(send = "surroundings_asked")
    public String send() {
        return "asked";
    }
}
