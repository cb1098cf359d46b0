package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bean class whose signatures mention a class that is there when it is compiled and missing when it is deployed. */
class MissingTypeArgumentTest {

    private static final String STAGE = "java.util.concurrent.CompletionStage";

    @TempDir
    Path directory;

    private Method found;
    private Class<?> bean;

    @BeforeEach
    void compile() throws Exception {
        var source = Files.writeString(directory.resolve("Bean.java"), """
                class Gone {}

                class Store<T> extends java.util.concurrent.CompletableFuture<T> {}

                public class Bean extends Store<Gone> {
                    public java.util.Optional<Gone> found(java.util.List<Gone> gone) {
                        return null;
                    }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        Files.delete(directory.resolve("Gone.class"));
        try (var loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            bean = loader.loadClass("Bean");
            found = bean.getMethod("found", List.class);
        }
    }

    @Test
    void typesOfAMethodAreErased() {
        assertThatThrownBy(found::getGenericReturnType).isInstanceOf(TypeNotPresentException.class);

        assertThat(ReflectedType.returned(found, bean).name()).isEqualTo("java.util.Optional");
        assertThat(ReflectedType.returned(found, bean).argument("java.util.Optional", 0))
                .isEmpty();
        assertThat(ReflectedType.parameters(found, bean))
                .extracting(DescribedType::name)
                .containsExactly("java.util.List");
    }

    @Test
    void supertypesAreErased() {
        assertThatThrownBy(bean::getGenericSuperclass).isInstanceOf(TypeNotPresentException.class);

        assertThat(ReflectedType.of(bean).isSubtypeOf(STAGE)).isTrue();
        assertThat(ReflectedType.of(bean).argument(STAGE, 0)).isEmpty();
    }
}
