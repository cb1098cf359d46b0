package dev.observables.tck.apps.stressed;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.tck.stress.Books;
import dev.observables.tck.stress.Ledger.Sent;
import dev.observables.tck.stress.Ledger.Sum;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Each request sends one event, by one of five ways, and says so in the ledger before. */
@Path("sends/{send}")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class LoadResource {

    @Inject
    Books books;

    @Inject
    Observables observables;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @POST
    @Path("by-method")
    @Observable(send = "load")
    public Integer send(@PathParam("send") int send) {
        books.ledger().sent(send, Sent.BY_METHOD);
        return send;
    }

    @POST
    @Path("by-method-after-commit")
    @Transactional
    @Observable(send = "load")
    public Integer sendAfterCommit(@PathParam("send") int send) {
        books.ledger().sent(send, Sent.BY_METHOD);
        return send;
    }

    @POST
    @Path("by-method-rolled-back")
    @Transactional
    @Observable(send = "load")
    public Integer sendAndRollBack(@PathParam("send") int send) {
        books.ledger().sent(send, Sent.ROLLED_BACK);
        books.ledger().add(Sum.DISCARDED);
        transactions.setRollbackOnly();
        return send;
    }

    @POST
    @Path("by-program")
    public void sendByProgram(@PathParam("send") int send) {
        byProgram().send(send, Sent.BY_PROGRAM);
    }

    @POST
    @Path("by-program-rolled-back")
    @Transactional
    public void sendByProgramAndRollBack(@PathParam("send") int send) {
        byProgram().send(send, Sent.ROLLED_BACK);
        transactions.setRollbackOnly();
    }

    private ProgramSender byProgram() {
        return new ProgramSender(observables, books.ledger());
    }
}
