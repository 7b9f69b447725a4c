package org.lastmile.platform.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "40001", "40P01", "55P03"})
    void waitsForADatabaseThatComesBack(String state) {
        assertThat(Passing.is(new RuntimeException(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "42P01"})
    void doesNotWaitForAStatementThatIsWrong(String state) {
        assertThat(Passing.is(new SQLException("wrong", state))).isFalse();
    }

    @Test
    void waitsForAPoolAndForKafkaButNotForBadBytes() {
        assertThat(Passing.is(new SQLTransientConnectionException())).isTrue();
        assertThat(Passing.is(new TimeoutException())).isTrue();
        assertThat(Passing.is(new SerializationException())).isFalse();
    }

    @Test
    void describesAFailureWithoutItsMessage() {
        var failure = new IllegalStateException("11010519491231002X", new SQLException("11010519491231002X", "23505"));

        assertThat(Passing.describe(failure))
                .contains("IllegalStateException", "SQLException")
                .doesNotContain("11010519491231002X");
    }
}
