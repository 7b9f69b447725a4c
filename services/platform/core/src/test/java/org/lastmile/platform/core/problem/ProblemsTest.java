package org.lastmile.platform.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void tellsARefusalAsItSays() {
        var refusal = Refusal.invalid("number-invalid", "document.number", "has a wrong check digit", "18 digits");

        Problem problem = Problems.of(refusal, "/v1/persons");

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.type()).isEqualTo("https://lastmile.org/problems/number-invalid");
        assertThat(problem.title()).isEqualTo("Number invalid");
        assertThat(problem.instance()).isEqualTo("/v1/persons");
        assertThat(problem.errors())
                .containsExactly(new FieldFault("document.number", "has a wrong check digit", "18 digits"));
    }

    @Test
    void tellsNothingOfAnUnexpectedFailureButWhereToFindIt() {
        Problem problem = Problems.of(new IllegalStateException("password=secret"), "/v1/persons");

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.code()).isEqualTo("unexpected-failure");
        assertThat(problem.toString()).doesNotContain("secret", "IllegalState");
        assertThat(problem.instance()).startsWith("urn:uuid:");
    }
}
