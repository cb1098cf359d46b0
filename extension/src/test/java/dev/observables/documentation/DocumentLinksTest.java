package dev.observables.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Relative links in the documents lead to files and headings that exist, and README stays short. */
class DocumentLinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK =
            Pattern.compile("]\\((?!https?:)(?<file>[^)#\\s]*)(?:#(?<anchor>[^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");

    @Test
    void relativeLinksLeadToFilesAndHeadings() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            var links = LINK.matcher(prose(page));
            while (links.find()) {
                var target = links.group("file").isEmpty() ? page : page.resolveSibling(links.group("file"));
                if (!Files.exists(target)
                        || links.group("anchor") != null && !anchors(target).contains(links.group("anchor"))) {
                    broken.add(ROOT.relativize(page) + ": " + links.group());
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageOfTheDocumentationIsLinkedFromReadme() throws IOException {
        var readme = prose(ROOT.resolve("README.md"));

        try (var pages = Files.list(ROOT.resolve("docs"))) {
            assertThat(pages).allSatisfy(page -> assertThat(readme).contains("docs/" + page.getFileName()));
        }
    }

    @Test
    void readmeHasAtMost150Lines() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (var directory : List.of(".", "docs", "example-war", "benchmarks", "benchmarks/results")) {
            try (var files = Files.list(ROOT.resolve(directory).normalize())) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        assertThat(pages).isNotEmpty();
        return pages;
    }

    private static String prose(Path page) throws IOException {
        return FENCED.matcher(Files.readString(page)).replaceAll("");
    }

    /** As GitHub makes them from a page's headings. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(prose(page))
                .results()
                .flatMap(found -> Stream.of(found.group(1)))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
