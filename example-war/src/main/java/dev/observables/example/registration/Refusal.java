package dev.observables.example.registration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a registration was refused.
 *
 * @param errors one sentence for each thing to mend
 */
public record Refusal(List<String> errors) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST = 200;

    static Optional<Refusal> of(String email, String name) {
        var errors = Stream.of(emailError(email), nameError(name))
                .flatMap(Optional::stream)
                .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Refusal(errors));
    }

    private static Optional<String> emailError(String email) {
        if (email == null || email.isBlank()) {
            return Optional.of("email is missing");
        }
        if (email.length() > LONGEST || !ADDRESS.matcher(email).matches()) {
            return Optional.of("email is not an address such as ada@example.org");
        }
        return Optional.empty();
    }

    private static Optional<String> nameError(String name) {
        if (name == null || name.isBlank()) {
            return Optional.of("name is missing");
        }
        if (name.length() > LONGEST) {
            return Optional.of("name is longer than " + LONGEST + " characters");
        }
        return Optional.empty();
    }
}
