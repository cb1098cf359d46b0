package dev.observables.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that a reader of {@code docs/quickstart.md} types in compile. */
class QuickstartTest {

    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern TYPE = Pattern.compile("public (?:class|record) (\\w+)");

    @Test
    void theFiveClassesCompile(@TempDir Path classes) throws IOException {
        var page = Files.readString(Path.of("..", "docs", "quickstart.md"));
        var sources = JAVA.matcher(page)
                .results()
                .map(found -> new Source(found.group(1)))
                .toList();
        var problems = new StringWriter();

        var compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(problems, null, null, List.of("-d", classes.toString(), "-parameters"), null, sources)
                .call();

        assertThat(sources).hasSize(5);
        assertThat(compiled).as(problems.toString()).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + name(text) + Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String name(String text) {
            var type = TYPE.matcher(text);
            assertThat(type.find()).as(text).isTrue();
            return type.group(1);
        }
    }
}
