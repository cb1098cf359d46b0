package dev.observables.tck.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The containers' runs, as their reports tell: the same tests in each, and no skip without a reason. */
class ContainerRunsTest {

    private static final List<String> CONTAINERS = List.of("weld-5", "weld-6", "openwebbeans");

    /** Why each test was skipped, or the empty text if it ran. */
    private final Map<String, Map<String, String>> runs = new TreeMap<>();

    @Test
    void everyContainerRanTheSameTests() throws Exception {
        for (var container : CONTAINERS) {
            runs.put(container, read(Path.of(System.getProperty("tck.reports"), container)));
        }

        runs.forEach(ContainerRunsTest::tell);

        var first = runs.get(CONTAINERS.get(0)).keySet();
        assertThat(first).as("tests run on " + CONTAINERS.get(0)).isNotEmpty();
        assertThat(runs).allSatisfy((container, tests) -> {
            assertThat(tests.keySet()).as("tests run on " + container).isEqualTo(first);
            assertThat(tests.values()).as("reasons of skips on " + container).doesNotContain("no reason");
        });
    }

    private static Map<String, String> read(Path directory)
            throws IOException, ParserConfigurationException, SAXException {
        assertThat(directory).as("the reports of a container's run").isDirectory();
        var tests = new TreeMap<String, String>();
        try (var reports = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (var report : reports) {
                var cases = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getElementsByTagName("testcase");
                for (int i = 0; i < cases.getLength(); i++) {
                    var test = (Element) cases.item(i);
                    tests.put(test.getAttribute("classname") + "#" + test.getAttribute("name"), skip(test));
                }
            }
        }
        return tests;
    }

    private static String skip(Element test) {
        var skipped = (Element) test.getElementsByTagName("skipped").item(0);
        if (skipped == null) {
            return "";
        }
        var reason = skipped.getAttribute("message");
        return reason.isBlank() || reason.endsWith("is @Disabled") ? "no reason" : reason;
    }

    private static void tell(String container, Map<String, String> tests) {
        var skips = tests.entrySet().stream()
                .filter(test -> !test.getValue().isEmpty())
                .map(test -> "\n  skipped: " + test.getKey() + ": " + test.getValue())
                .collect(Collectors.joining());
        System.getLogger("tck").log(Level.INFO, "%s: %s tests%s".formatted(container, tests.size(), skips));
    }
}
