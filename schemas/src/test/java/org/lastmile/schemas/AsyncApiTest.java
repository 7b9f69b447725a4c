package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    @Test
    void theDocumentIsThatOfTheTopicsAndSchemasAsTheyAre() throws IOException {
        String document = Files.readString(AsyncApi.FILE);

        assertThat(document).as(PublishTest.HOW).isEqualTo(AsyncApi.document());
    }
}
