package dev.observables.example.page;

import dev.observables.example.ShopClient;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The machine's own Chromium, without a screen. Nothing is downloaded: without one there is no test. */
final class Browser implements AutoCloseable {

    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(Path chromium, Path chromedriver) {
        System.setProperty(ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY, chromedriver.toString());
        try {
            profile = Files.createTempDirectory("chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-proxy-server",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                // a page that scrolls smoothly is still moving when it is clicked
                "--force-prefers-reduced-motion",
                "--window-size=1440,1000",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(options);
    }

    /** Where the build has to have a browser, its absence is a failure; elsewhere the tests are skipped, and say why. */
    static Browser open() {
        var chromium = CHROMIUM.stream().flatMap(name -> onPath(name).stream()).findFirst();
        var chromedriver = onPath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            var reason =
                    "The page is not tested: install chromium and chromedriver (Debian: chromium, chromium-driver)";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        return new Browser(chromium.orElseThrow(), chromedriver.orElseThrow());
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens the page, and waits until it is connected to the shop. */
    void load() {
        load(ShopClient.SHOP);
    }

    void load(URI shop) {
        driver.get(shop.resolve("/").toString());
        until("the feed is live", () -> find(".connection").getText().equals("live"));
        until("the prints are listed", () -> count("#orders option") > 0);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    void type(String selector, String text) {
        var field = find(selector);
        field.clear();
        field.sendKeys(text);
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void devTools(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    void until(String what, BooleanSupplier met) {
        Awaitility.await(what).atMost(Duration.ofSeconds(30)).ignoreExceptions().until(met::getAsBoolean);
    }

    /** What was written to the console since the last call, from warnings upwards. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe-core finds wrong, as the rules' names and the elements they are about. */
    Object barriers() throws IOException {
        try (var axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
                  done(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)));
                """);
    }

    void screenshot(String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
