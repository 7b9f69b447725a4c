package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaSetupTest {
    private final FakeRegistry registry = new FakeRegistry();

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Test
    void demandsCompatibilityBeforeItRegistersEveryRecord() {
        SchemaSetup.register(URI.create(registry.url() + "/"), "site-a.");

        assertThat(registry.requests)
                .startsWith("PUT /config")
                .contains("POST /subjects/site-a.violations-org.lastmile.event.violation.ViolationDetected/versions");
        assertThat(registry.schemas).hasSize((int) EventSchemas.all().count());
    }

    @Test
    void changesNothingWhenRunAgain() {
        SchemaSetup.register(registry.uri(), "");
        Map<Integer, String> before = new HashMap<>(registry.schemas);

        SchemaSetup.register(registry.uri(), "");

        assertThat(registry.schemas).isEqualTo(before);
    }

    @Test
    void saysWhichRegistryIsAway() {
        registry.close();

        assertThatThrownBy(() -> SchemaSetup.register(registry.uri(), ""))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining(registry.url());
    }
}
