package dev.observables.outbox.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import org.junit.jupiter.api.Test;

class InjectedAdapterTest {

    public static class Cipher {
        String turned(String text) {
            return new StringBuilder(text).reverse().toString();
        }
    }

    static class CipherAdapter implements JsonbAdapter<String, String> {
        @Inject
        private Cipher cipher;

        @Override
        public String adaptToJson(String text) {
            return cipher.turned(text);
        }

        @Override
        public String adaptFromJson(String text) {
            return cipher.turned(text);
        }
    }

    private record Card(
            @JsonbTypeAdapter(CipherAdapter.class) String number) {}

    @Test
    void adapterHasWhatIsInjectedIntoIt() {
        var container = SeContainerInitializer.newInstance().disableDiscovery().addBeanClasses(Cipher.class);

        try (var started = container.initialize();
                var format = JsonBindingFormat.create()) {
            var json = format.write(new Card("123"));

            assertThat(started.isRunning()).isTrue();
            assertThat(json).isEqualTo("{\"number\":\"321\"}");
            assertThat(format.read(json, Card.class)).isEqualTo(new Card("123"));
        }
    }
}
