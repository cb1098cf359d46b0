package dev.observables.tck.server;

import dev.observables.tck.apps.Marker;
import dev.observables.tck.apps.ear.first.FirstServlet;
import dev.observables.tck.apps.ear.library.Library;
import dev.observables.tck.apps.ear.second.SecondServlet;
import dev.observables.tck.apps.leaking.LeakingRegistration;
import dev.observables.tck.apps.messages.PostServlet;
import dev.observables.tck.apps.plain.PlainServlet;
import dev.observables.tck.apps.redeployed.WorkServlet;
import dev.observables.tck.apps.stressed.LoadResource;
import dev.observables.tck.apps.undeployed.HeldServlet;
import dev.observables.tck.stress.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@link Outside} tests deploy. */
final class Applications {

    private static final String LIBRARY = "WEB-INF/lib/observables.jar";
    private static final String CONFIGURATION = "WEB-INF/classes/META-INF/microprofile-config.properties";
    private static final String MODULES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="9">
              <application-name>modules</application-name>
              <module><web><web-uri>first.war</web-uri><context-root>/first</context-root></web></module>
              <module><web><web-uri>second.war</web-uri><context-root>/second</context-root></web></module>
              <library-directory>lib</library-directory>
            </application>
            """;

    private final Path directory;

    Applications(Path directory) {
        this.directory = directory;
    }

    /** Works with the library. */
    Application redeployed() throws IOException {
        return war("redeployed", Archive.war(Marker.class, WorkServlet.class).with(LIBRARY, library()));
    }

    /** The same, and has a leak of its own. */
    Application leaking() throws IOException {
        return war(
                "leaking",
                Archive.war(Marker.class, WorkServlet.class, LeakingRegistration.class)
                        .with(LIBRARY, library()));
    }

    /** Has no library. */
    Application plain() throws IOException {
        return war("plain", Archive.war(Marker.class, PlainServlet.class));
    }

    /** Has listeners that are held by a gate. */
    Application undeployed() throws IOException {
        return war(
                "undeployed",
                Archive.war(HeldServlet.class)
                        .with(LIBRARY, library())
                        .with(CONFIGURATION, "observables.drain-timeout=PT1M\n"));
    }

    /** Takes few calls at a time, and gives up soon. */
    Application stressed(Optional<String> executor) throws IOException {
        var named = executor.map(name -> "observables.executor=" + name + "\n").orElse("");
        return war(
                "stressed",
                Archive.war(LoadResource.class)
                        .withClasses(Ledger.class, "Books", "Fate", "Ledger", "Listeners")
                        .with(LIBRARY, library())
                        .with(CONFIGURATION, named + """
                                observables.max-in-flight=8
                                observables.overflow-timeout=PT0.05S
                                observables.listener-timeout=PT1S
                                """));
    }

    /** Has a message-driven bean. */
    Application messages() throws IOException {
        return war("messages", Archive.war(PostServlet.class).with(LIBRARY, library()));
    }

    /** Two web modules, which both answer, and the library in a directory that both see. */
    Application ear() throws IOException {
        var ear = new Archive()
                .with("META-INF/application.xml", MODULES)
                .with("lib/observables.jar", library())
                .with("lib/library.jar", jar(Library.class).bytes())
                .with("first.war", Archive.war(FirstServlet.class).bytes())
                .with("second.war", Archive.war(SecondServlet.class).bytes());
        return new Application(Files.write(directory.resolve("modules.ear"), ear.bytes()), "second");
    }

    private static Archive jar(Class<?> type) throws IOException {
        return new Archive().with("META-INF/beans.xml", Archive.BEANS_XML).withPackage("", type);
    }

    private Application war(String name, Archive content) throws IOException {
        return Application.war(Files.write(directory.resolve(name + ".war"), content.bytes()));
    }

    /** As the one WAR of all servers has it. */
    private static Path library() throws IOException {
        var libraries = Path.of(System.getProperty("tck.war")).resolveSibling("lib");
        try (var found = Files.newDirectoryStream(libraries, "observables-*.jar")) {
            return found.iterator().next();
        }
    }
}
