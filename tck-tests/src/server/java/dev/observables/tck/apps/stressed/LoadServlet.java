package dev.observables.tck.apps.stressed;

import dev.observables.Observables;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Sends the events that a request asks for, and shows the accounts once all is quiet. */
@WebServlet({"/about", "/work"})
public class LoadServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Observables observables;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient Transactions transactions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/work")) {
            int first = Integer.parseInt(request.getParameter("first"));
            int events = Integer.parseInt(request.getParameter("events"));
            for (int number = first; number < first + events; number++) {
                send(number);
            }
        } else {
            boolean isQuiet = observables.awaitQuiet(Duration.ofSeconds(30));
            response.getWriter().print("quiet=" + isQuiet + "\nin-flight=" + observables.inFlight() + "\n" + accounts);
        }
    }

    private void send(int number) {
        switch (number % 10) {
            case 0 -> {
                try {
                    transactions.rollBack(number);
                } catch (Transactions.Refusal rolledBack) {
                    accounts.count("rolled-back");
                }
            }
            case 1 -> transactions.commit(number);
            default -> observables.send("stressed.load", number).whenComplete(accounts::told);
        }
    }
}
