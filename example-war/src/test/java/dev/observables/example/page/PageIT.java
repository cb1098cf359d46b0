package dev.observables.example.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page in a real browser. */
class PageIT {

    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
        // the page keeps its WebSocket to itself: this is how a test gets hold of it
        browser.devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                        window.sockets = [];
                        window.WebSocket = class extends WebSocket {
                          constructor(...args) { super(...args); sockets.push(this); }
                        };
                        """));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void load() {
        browser.load();
        browser.complaints();
    }

    @AfterEach
    void consoleIsSilent() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registration | user_registered | WelcomeMail#send",
                "orders       | order_shipped   | OrderMail#shipped",
                "comments     | comment_counted | ProductCache#forget",
                "products     | product_created | ProductCache#forget",
                "uploads      | upload_valid    | Halftone#process",
                "cleanup      | cleanup_due     | Broom#mails"
            })
    void formRunsItsFlowWhichLightsUpAndIsOnTheTimeline(String flow, String event, String listener) {
        var before = browser.count(delivery(event));
        browser.script("""
                window.lit = [];
                const seen = new MutationObserver((changes) => changes.forEach(({ target }) =>
                  target.classList.contains("lit") && lit.push(target.textContent)));
                seen.observe(document.querySelector(arguments[0]), { subtree: true, attributeFilter: ["class"] });
                """, "#" + flow + " .graph");

        browser.find("#" + flow + " form button").click();

        browser.until("the answer", () -> !output(flow).isEmpty());
        assertThat(browser.find("#" + flow + " output").getDomAttribute("class"))
                .isNullOrEmpty();
        browser.until(event + " lights up", () -> (boolean) browser.script("return lit.includes(arguments[0])", event));
        browser.until(
                "the graph's " + listener, () -> graphText(flow, ".succeeded").contains(listener));
        browser.until("the timeline", () -> browser.count(delivery(event) + ":not(.pending)") > before);
        assertThat(browser.find(delivery(event)).getText())
                .contains(listener, "succeeded", "ms")
                .containsPattern("chain [0-9a-f]{8}");
    }

    @Test
    void declinedCardIsSeenInGraphAndTimeline() {
        var before = browser.count(delivery("stock_released"));
        browser.find("#orders input[value='4000000000000002']").click();

        browser.find("#orders form button").click();

        browser.until("the release", () -> graphText("orders", ".succeeded").contains("Stock#release"));
        browser.until("the timeline", () -> browser.count(delivery("stock_released") + ":not(.pending)") > before);
        assertThat(browser.find(delivery("stock_released")).getText()).contains("ProductCache#forget", "succeeded");
    }

    @Test
    void mailThatCannotBeDeliveredIsSeenWithItsAttemptsUntilItIsDiscarded() {
        browser.find("#registration [data-fill*=unreachable]").click();

        browser.find("#registration form button").click();

        browser.until("the second attempt", () -> storedCalls().contains("waiting · attempt 2"));
        assertThat(storedCalls()).contains("WelcomeMail#send", "user_registered", "No mail server answers");
        browser.until("the last attempt", () -> storedCalls().contains("dead · attempt 4"));
        browser.find(".stored-calls button[aria-label^=Discard]").click();
        browser.until("nothing is stored", () -> storedCalls().equals("All calls have succeeded."));
    }

    @Test
    void imageIsShownScaledAndInHalftone() {
        browser.find("#uploads form button").click();

        browser.until(
                "both images",
                () -> (boolean) browser.script("const all = [...document.querySelectorAll('.pictures img')];"
                        + "return all.length === 2 && all.every((image) => image.naturalWidth > 0)"));
        assertThat(browser.script("return document.querySelector('.pictures img').naturalWidth"))
                .isEqualTo(160L);
    }

    @Test
    void whatIsNoImageIsCleanedUp() {
        browser.find("#uploads button[data-file]").click();

        browser.until("the branch", () -> graphText("uploads", ".succeeded").contains("UploadRemains#cleanUp"));
        browser.until("the reason", () -> browser.find(".pictures").getText().contains("This is not an image"));
    }

    @Test
    void scriptInACommentIsText() {
        var script = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";
        browser.type("#comments [name=author]", "<b>Mallory</b>");
        browser.type("#comments [name=text]", script);

        browser.find("#comments form button").click();

        browser.until(
                "the comment", () -> browser.find(".comments li").getText().contains(script));
        browser.until("the mail", () -> browser.find(".mails").getText().contains(script));
        assertThat(browser.find(".comments li").getText()).contains("<b>Mallory</b>");
        assertThat(browser.count(".comments img, .comments script, .mails img, .mails script"))
                .isZero();
        assertThat(browser.script("return document.title").toString()).startsWith("Halftone");
    }

    @Test
    void problemIsToldBesideItsFieldWhichGetsTheFocus() {
        browser.type("#registration [name=name]", " ");

        browser.find("#registration form button").click();

        browser.until("the problem", () -> browser.count("#registration .field-error") == 1);
        var field = browser.find("#registration [name=name]");
        assertThat(field.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(field.getDomAttribute("aria-describedby"))
                .isEqualTo(browser.find("#registration .field-error").getDomAttribute("id"));
        assertThat(browser.script("return document.activeElement.name")).isEqualTo("name");
        assertThat(output("registration")).isEqualTo("Some fields are missing or wrong");
        // the browser itself notes every answer of 400
        assertThat(browser.complaints()).singleElement().asString().contains("400");
    }

    @Test
    void pageThatLosesItsConnectionConnectsAgainAndMissesNothing() {
        browser.script("sockets.at(-1).close()");
        browser.type("#comments [name=text]", "Said while nobody listened");
        browser.find("#comments form button").click();

        browser.until("the comment", () -> browser.find(".comments").getText().contains("Said while nobody listened"));
        assertThat((long) browser.script("return sockets.length")).isGreaterThanOrEqualTo(2);
        assertThat(browser.find(".connection").getText()).isEqualTo("live");
    }

    @Test
    void formWorksByKeyboardAlone() {
        browser.find("#registration [name=name]").sendKeys(Keys.TAB);
        browser.until(
                "the next field",
                () -> browser.script("return document.activeElement.name").equals("email"));
        browser.find("#registration [name=email]").sendKeys(Keys.TAB);
        assertThat(browser.script("return document.activeElement.textContent")).isEqualTo("Register");

        browser.find("#registration form button").sendKeys(Keys.ENTER);

        browser.until("the answer", () -> output("registration").startsWith("Registered"));
    }

    @Test
    void everyFieldHasALabelAndEveryGraphADescription() {
        assertThat(browser.script("return [...document.querySelectorAll('input, select, textarea')]"
                        + ".filter((field) => field.labels.length === 0).map((field) => field.outerHTML)"))
                .isEqualTo(List.of());
        assertThat(browser.find("#orders figcaption").getDomProperty("textContent"))
                .contains("OrderResource#place sends order_placed (calls Payment#charge sends");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textStandsOutFromItsGroundAndNothingIsABarrier(String scheme) throws IOException {
        browser.devTools("Emulation.setEmulatedMedia", scheme(scheme));
        for (var flow : List.of("registration", "orders")) {
            browser.find("#" + flow + " form button").click();
        }
        browser.until("deliveries", () -> graphText("orders", ".succeeded").contains("OrderMail#shipped"));
        browser.script("scrollTo(0, 0)");
        browser.screenshot(scheme);

        var tooFaint = browser.script(Contrast.SCRIPT);
        var barriers = browser.barriers();
        browser.devTools("Emulation.setEmulatedMedia", scheme(""));

        assertThat(tooFaint).isEqualTo(List.of());
        assertThat(barriers).isEqualTo(List.of());
    }

    @Test
    void phoneShowsAllWithoutScrollingSideways() throws IOException {
        browser.devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
        try {
            browser.load();
            browser.script("document.querySelector('#registration form').scrollIntoView({ block: 'center' })");
            browser.find("#registration form button").click();
            browser.until("the ticker", () -> browser.find(".ticker").getText().contains("succeeded"));
            browser.screenshot("phone");

            assertThat((long) browser.script("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            assertThat(browser.script("return [...document.querySelectorAll('.graph')]"
                            + ".filter((graph) => graph.scrollWidth > graph.clientWidth)"
                            + ".map((graph) => graph.parentElement.id)"))
                    .isEqualTo(List.of());
            assertThat(browser.barriers()).isEqualTo(List.of());
        } finally {
            browser.devTools("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private static String delivery(String event) {
        return ".delivery[data-event='" + event + "']";
    }

    private static String storedCalls() {
        return browser.find(".stored-calls").getText();
    }

    private static String output(String flow) {
        return browser.find("#" + flow + " output").getText();
    }

    private static String graphText(String flow, String state) {
        return browser.script(
                        "return [...document.querySelectorAll(arguments[0])].map((node) => node.textContent).join(' ')",
                        "#" + flow + " .graph .listener" + state)
                .toString();
    }

    private static Map<String, Object> scheme(String name) {
        return Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name)));
    }
}
