package dev.observables.example.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.MortalShop;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, open in a real browser while its server is killed and started again. */
@Tag("wildfly")
class PageRestartIT {

    @Test
    void pageShowsTheOrderThatIsOnItsWayBeforeAndAfterTheKill(@TempDir Path directory) throws IOException {
        try (var browser = Browser.open();
                var server = new MortalShop(directory)) {
            server.start("-Dshop.latency.card=PT1H");
            browser.load(server.address());
            browser.find("#orders form button").click();
            browser.until("the stored call", () -> storedCalls(browser).contains("running · attempt 1"));
            assertThat(storedCalls(browser)).contains("Payment#charge", "order_placed");
            browser.screenshot("on-its-way");

            server.kill();
            browser.until("the loss of the server", () -> connection(browser).equals("connecting again"));
            server.start();

            browser.until("the page's connection", () -> connection(browser).equals("live"));
            browser.until(
                    "the parcel",
                    () -> browser.count(".delivery[data-event=order_shipped]:not(.pending)") == 1);
            browser.until(
                    "the end of all stored calls",
                    () -> storedCalls(browser).equals("All calls have succeeded."));
            assertThat(browser.find(".mails").getText()).contains("On its way (order 1)");
        }
    }

    private static String storedCalls(Browser browser) {
        return browser.find(".stored-calls").getText();
    }

    private static String connection(Browser browser) {
        return browser.find(".connection").getText();
    }
}
