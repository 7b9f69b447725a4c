package org.lastmile.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    /** What a service says in English is shown as it is, so it needs words in Chinese only. */
    private static final String SAID_BY_SERVICES = "(reason|allowed|unit|alert\\.icon)\\..*";

    @ParameterizedTest
    @ValueSource(
            strings = {"frame", "refusal", "alert", "person", "order", "finding", "gate", "watch", "compound", "quota"})
    void everythingIsSaidInBothLanguages(String bundle) throws IOException {
        var english = keys(bundle);
        var chinese = keys(bundle + "_zh");

        english.removeIf(key -> key.matches(SAID_BY_SERVICES));
        chinese.removeIf(key -> key.matches(SAID_BY_SERVICES));

        assertThat(chinese).isEqualTo(english);
    }

    private static TreeSet<String> keys(String bundle) throws IOException {
        var words = new Properties();
        try (var file = WordsTest.class.getResourceAsStream("/words/" + bundle + ".properties")) {
            assertThat(file).isNotNull();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
