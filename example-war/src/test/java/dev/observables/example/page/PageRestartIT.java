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
    void pageShowsTheCallsThatTheKillInterruptedAndThatTheyAreRepeated(@TempDir Path directory) throws IOException {
        try (var browser = Browser.open();
                var server = new MortalShop(directory)) {
            server.start("-Dshop.latency.mail=PT1H");
            browser.load(server.address());
            browser.find("#orders form button").click();
            browser.until("both mails", () -> browser.count(".stored-calls [data-state=RUNNING]") == 2);
            assertThat(storedCalls(browser)).contains("OrderMail#settled", "OrderMail#shipped", "running · attempt 1");
            browser.script("document.getElementById('stored').scrollIntoView()");
            browser.screenshot("interrupted");

            server.kill();
            browser.until("the loss of the server", () -> connection(browser).equals("connecting again"));
            server.start();

            browser.until("the page's connection", () -> connection(browser).equals("live"));
            browser.until(
                    "the end of all stored calls", () -> storedCalls(browser).equals("All calls have succeeded."));
            browser.until("the mails", () -> browser.count(".mails li:not(.none)") == 2);
            assertThat(browser.find(".mails").getText()).contains("Receipt (order 1)", "On its way (order 1)");
            browser.until(
                    "the timeline",
                    () -> browser.find(".delivery[data-event=order_shipped]:not(.pending)")
                            .getText()
                            .contains("OrderMail#shipped"));
        }
    }

    private static String storedCalls(Browser browser) {
        return browser.find(".stored-calls").getText();
    }

    private static String connection(Browser browser) {
        return browser.find(".connection").getText();
    }
}
