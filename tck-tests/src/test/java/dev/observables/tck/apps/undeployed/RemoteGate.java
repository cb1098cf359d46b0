package dev.observables.tck.apps.undeployed;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the test is asked, and told, over HTTP: an answer may take its time. */
public record RemoteGate(URI address) {

    void ask(String what) throws IOException {
        try (var answer = address.resolve(URLEncoder.encode(what, StandardCharsets.UTF_8))
                .toURL()
                .openStream()) {
            answer.readAllBytes();
        }
    }
}
