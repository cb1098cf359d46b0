package dev.observables.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What one server's run has left: its tests by name and what became of them, and the facts that the run wrote down.
 *
 * @param facts such as {@code version}
 * @param tests class and method; of a class that was skipped as a whole, the class alone
 * @param seconds that the tests took
 */
record ServerReport(Properties facts, SortedMap<String, Result> tests, double seconds) {

    enum Status {
        PASSED,
        FAILED,
        NOT_APPLICABLE
    }

    /** With the reason where it is not applicable. */
    record Result(Status status, String reason) {}

    static ServerReport read(Path directory) throws IOException {
        var facts = new Properties();
        try (var text = Files.newBufferedReader(directory.resolve("run/server.properties"))) {
            facts.load(text);
        }
        var tests = new TreeMap<String, Result>();
        double seconds = 0;
        try (var files = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (var file : files) {
                var suite = parse(file);
                seconds += Double.parseDouble(suite.getAttribute("time"));
                var cases = suite.getElementsByTagName("testcase");
                for (int i = 0; i < cases.getLength(); i++) {
                    var test = (Element) cases.item(i);
                    tests.put(name(test), result(test));
                }
            }
        }
        return new ServerReport(facts, tests, seconds);
    }

    String fact(String name) {
        return facts.getProperty(name);
    }

    long count(Status status) {
        return tests.values().stream()
                .filter(result -> result.status() == status)
                .count();
    }

    /** The tests that are not applicable, and why. */
    Map<String, String> reasons() {
        var reasons = new TreeMap<String, String>();
        tests.forEach((test, result) -> {
            if (result.status() == Status.NOT_APPLICABLE) {
                reasons.put(test, result.reason());
            }
        });
        return reasons;
    }

    private static Element parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    private static String name(Element test) {
        var type = test.getAttribute("classname");
        var method = test.getAttribute("name");
        return method.isEmpty() || method.equals(type) || type.endsWith("." + method) ? type : type + "#" + method;
    }

    private static Result result(Element test) {
        if (test.getElementsByTagName("failure").getLength() > 0
                || test.getElementsByTagName("error").getLength() > 0) {
            return new Result(Status.FAILED, "");
        }
        var skipped = (Element) test.getElementsByTagName("skipped").item(0);
        return skipped == null
                ? new Result(Status.PASSED, "")
                : new Result(Status.NOT_APPLICABLE, skipped.getAttribute("message"));
    }
}
