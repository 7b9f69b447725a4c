package org.lastmile.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyntheticPeopleTest {

    @Test
    void everyNumberHasItsCheckCharacter() {
        var people = new SyntheticPeople(1);

        for (int i = 0; i < 1000; i++) {
            String number = people.citizenId();

            assertThat(weighted(number) % 11).as(number).isEqualTo(1);
        }
    }

    @Test
    void theSameSeedMakesTheSamePeople() {
        assertThat(new SyntheticPeople(7).citizenId()).isEqualTo(new SyntheticPeople(7).citizenId());
    }

    /** ISO 7064 MOD 11-2 over all eighteen characters: 1 for a valid number. */
    private static int weighted(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
            sum += digit * ((1 << (17 - i)) % 11);
        }
        return sum;
    }
}
