package dev.observables.outbox.internal.json;

import static dev.observables.outbox.internal.json.TypeOf.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.spi.JournalException;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class SubtypesTest {

    private static final UUID ID = UUID.fromString("0197c5a0-0000-7000-8000-00000000000f");

    @JsonbTypeInfo(
            key = "kind",
            value = {@JsonbSubtype(alias = "card", type = Card.class), @JsonbSubtype(alias = "cash", type = Cash.class)
            })
    private sealed interface Payment permits Card, Cash, Forgotten {}

    private record Card(UUID id) implements Payment {}

    private record Cash(int amount) implements Payment {}

    private record Forgotten(int amount) implements Payment {}

    private record Bill(List<Payment> payments) {}

    @Test
    @DisabledIfSystemProperty(named = "json.binding", matches = "johnzon", disabledReason = "JSON Binding 2.0")
    void subtypesThatAnAnnotationNamesAreReadBack() {
        var bill = new Bill(List.of(new Card(ID), new Cash(5)));

        var json = FORMAT.write(bill);

        assertThat(FORMAT.problem(Bill.class)).isEmpty();
        assertThat(json).contains("{\"kind\":\"cash\",\"amount\":5}");
        assertThat(FORMAT.read(json, Bill.class)).isEqualTo(bill);
        assertThat(FORMAT.read("{\"kind\":\"cash\",\"amount\":5}", Cash.class)).isEqualTo(new Cash(5));
    }

    @Test
    @DisabledIfSystemProperty(named = "json.binding", matches = "johnzon", disabledReason = "JSON Binding 2.0")
    void subtypesThatItDoesNotNameAreRefused() {
        assertThatThrownBy(() -> FORMAT.write(new Bill(List.of(new Forgotten(1)))))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1120: ")
                .hasMessageContaining("payments[0]: @JsonbTypeInfo of " + Payment.class.getName() + " does not name "
                        + Forgotten.class.getName());
        assertThatThrownBy(() -> FORMAT.read("{\"kind\":\"gold\"}", Payment.class))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1121: ")
                .hasMessageNotContaining("gold");
    }

    @Test
    @EnabledIfSystemProperty(named = "json.binding", matches = "johnzon", disabledReason = "JSON Binding 3.0")
    void beforeVersion3OfJsonBindingThereAreNoSubtypes() {
        assertThat(FORMAT.problem(Bill.class))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("payments[]: " + Payment.class.getName() + " is an interface")
                        .contains("JSON Binding 3.0"));
    }
}
