package dev.observables.tck.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.BeanClasses;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The specification and the tests name the same clauses. This test reads both and needs no container. */
class ClauseCoverageTest {

    private static final Pattern ASSERTION = Pattern.compile("OBS-\\d+\\.\\d+: \\S.*");
    private static final Pattern CLAUSE = Pattern.compile("(?m)^\\s*[-*] \\*\\*(OBS-\\d+\\.\\d+)\\*\\*");

    private final List<Method> tests = BeanClasses.testClasses().stream()
            .filter(type -> type.getPackage() != ClauseCoverageTest.class.getPackage())
            .flatMap(ClauseCoverageTest::withNested)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
            .toList();

    @Test
    void everyClauseHasATestAndEveryTestAClause() throws IOException {
        var clauses = clauses(Files.readString(Path.of(System.getProperty("tck.specification"))));
        var covered = assertions().map(ClauseCoverageTest::clause).collect(Collectors.toCollection(TreeSet::new));

        var untested = without(clauses, covered);
        System.getLogger("tck")
                .log(
                        Level.INFO,
                        "clauses: %s, covered: %s".formatted(clauses.size(), clauses.size() - untested.size()));

        assertThat(clauses).as("clauses that the specification lists").isNotEmpty();
        assertThat(untested).as("clauses without a test").isEmpty();
        assertThat(without(covered, clauses))
                .as("tests of clauses that the specification does not list")
                .isEmpty();
    }

    @Test
    void everyTestNamesAClauseAndItsStrategy() {
        assertThat(tests).isNotEmpty();
        assertThat(tests)
                .as("tests without @Assertion")
                .allMatch(test -> test.getAnnotationsByType(Assertion.class).length > 0);
        assertThat(assertions())
                .as("assertions without a clause or a strategy")
                .allMatch(text -> ASSERTION.matcher(text).matches());
    }

    private Stream<String> assertions() {
        return tests.stream()
                .flatMap(test -> Arrays.stream(test.getAnnotationsByType(Assertion.class)))
                .map(Assertion::value);
    }

    private static String clause(String assertion) {
        return assertion.substring(0, assertion.indexOf(':'));
    }

    private static Set<String> clauses(String specification) {
        return CLAUSE.matcher(specification)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(ClauseCoverageTest::withNested));
    }
}
