package dev.observables.tck.inside;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Where this application answers, as the request that runs the clauses was addressed. */
public final class OwnAddress {

    private static volatile URI uri;

    private OwnAddress() {}

    static void of(HttpServletRequest request) {
        uri = URI.create(request.getRequestURL().toString()).resolve(request.getContextPath() + "/");
    }

    /** Ends with the context path and a slash. */
    public static URI uri() {
        return uri;
    }
}
