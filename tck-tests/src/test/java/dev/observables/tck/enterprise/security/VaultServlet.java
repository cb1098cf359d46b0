package dev.observables.tck.enterprise.security;

import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.tck.Patience;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Sends as the one who has logged in, and tells what became of it: who was seen, and who was not let in. */
@WebServlet("/vault")
@ServletSecurity(@HttpConstraint(rolesAllowed = "clerk"))
public class VaultServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Observables observables;

    @Inject
    private transient UserTransaction transaction;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Set<String> seen = new ConcurrentSkipListSet<>();
        try {
            boolean isInTransaction = request.getParameter("transaction") != null;
            if (isInTransaction) {
                transaction.begin();
            }
            var stage = observables.send("vault_opened", seen);
            if (isInTransaction) {
                transaction.commit();
            }
            Patience.result(stage).failures().stream().map(Outcome::listener).forEach(seen::add);
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
        response.setContentType("text/plain");
        response.getWriter().print(String.join(", ", seen));
    }
}
