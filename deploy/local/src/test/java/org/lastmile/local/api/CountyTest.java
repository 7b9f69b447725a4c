package org.lastmile.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CountyTest {

    @Test
    void hasFifteenTownsAndTheirVillagesEachAfterThePlaceItLiesIn() {
        var places = County.places();

        assertThat(places).filteredOn(place -> place.level().equals("TOWN")).hasSize(15);
        assertThat(places).filteredOn(place -> place.level().equals("VILLAGE")).hasSize(288);
        var seen = new HashSet<String>();
        for (Place place : places) {
            seen.add(place.code());
            assertThat(seen).as(place.code()).contains(place.town());
        }
    }
}
