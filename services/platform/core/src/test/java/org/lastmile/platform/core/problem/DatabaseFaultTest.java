package org.lastmile.platform.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01"})
    void aBrokenConnectionIsUnavailableWithARetry(String state) {
        var refusal = DatabaseFault.refusal(new IllegalStateException(new SQLException("away", state)));

        assertThat(refusal).extracting(Refusal::code).isEqualTo("database-away");
        assertThat(refusal).extracting(Refusal::retryAfter).isNotNull();
    }

    @Test
    void aPoolWithoutAConnectionIsUnavailable() {
        var refusal = DatabaseFault.refusal(new SQLTransientConnectionException("timed out"));

        assertThat(refusal).extracting(Refusal::kind).isEqualTo(RefusalKind.UNAVAILABLE);
    }

    @Test
    void aConnectionThatThePoolHasClosedIsUnavailable() {
        var refusal = DatabaseFault.refusal(new IllegalStateException(new SQLException("Connection is closed")));

        assertThat(refusal).extracting(Refusal::code).isEqualTo("database-away");
    }

    @Test
    void aNulInATextIsTheRequestsFault() {
        var refusal = DatabaseFault.refusal(new SQLException("no such character", "22021"));

        assertThat(refusal).extracting(Refusal::code).isEqualTo("text-not-storable");
    }

    @Test
    void aMissingTableIsNeither() {
        assertThat(DatabaseFault.refusal(new SQLException("no table", "42P01"))).isNull();
    }
}
