package dev.observables.tck;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The test classes of this module, and the beans in them. */
public final class BeanClasses {

    /** Their tests need more than an embedded container has, down to the classes of Jakarta EE. */
    private static final String SERVERS_TESTS = "dev.observables.tck.enterprise.";

    private BeanClasses() {}

    /**
     * The nested beans of all {@link ObservablesTest} classes that an embedded container can run, and those that they
     * share: what one application with all of them would have.
     */
    static List<Class<?>> ofAllTests() {
        var beans = new ArrayList<Class<?>>(shared());
        for (var type : testClasses()) {
            if (type.isAnnotationPresent(ObservablesTest.class)
                    && !type.getName().startsWith(SERVERS_TESTS)) {
                collect(type, beans);
            }
        }
        return beans;
    }

    /** The beans that {@link ObservablesTest} classes name instead of having them nested. */
    public static Set<Class<?>> shared() {
        return testClasses().stream()
                .map(type -> type.getAnnotation(ObservablesTest.class))
                .filter(Objects::nonNull)
                .flatMap(test -> Arrays.stream(test.value()))
                .collect(Collectors.toSet());
    }

    /** Every top-level class of the module, not initialised. */
    public static List<Class<?>> testClasses() {
        try {
            var root = Path.of(BeanClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith("Test.class") && !file.contains("$"))
                        .map(file -> file.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", "."))
                        .sorted()
                        .<Class<?>>map(BeanClasses::load)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Class<?> enclosing, List<Class<?>> beans) {
        for (var nested : enclosing.getDeclaredClasses()) {
            if (Arrays.stream(nested.getAnnotations()).anyMatch(BeanClasses::definesBean)
                    && !Modifier.isAbstract(nested.getModifiers())) {
                beans.add(nested);
            }
            collect(nested, beans);
        }
    }

    /** As a server's discovery mode "annotated" sees it. */
    private static boolean definesBean(Annotation annotation) {
        var type = annotation.annotationType();
        return type == Dependent.class
                || type == Interceptor.class
                || type.isAnnotationPresent(NormalScope.class)
                || type.isAnnotationPresent(Stereotype.class);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, BeanClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
