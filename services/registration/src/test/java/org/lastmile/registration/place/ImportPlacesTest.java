package org.lastmile.registration.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

class ImportPlacesTest {

    private static final Staff OPS = new Staff("ops@130126", Set.of(Role.OPS), "130126");
    private final InMemoryPlaces places = new InMemoryPlaces();
    private final ImportPlaces importPlaces = new ImportPlaces(places, Clock.systemUTC());

    private final List<PlaceRow> county = List.of(
            row(2, "130126100001", "村", "130126100"),
            row(3, "130126100", "镇", "130126"),
            row(4, "130126", "县", "13"),
            row(5, "13", "省", ""));

    @Test
    void takesAListInAnyOrder() {
        var outcome = importList(county);

        assertThat(outcome).isEqualTo(new PlacesDefined(4, 0, 0));
        assertThat(places.events).hasSize(4);
    }

    @Test
    void theSameListAgainChangesNothing() {
        importList(county);
        places.events.clear();

        var outcome = importList(county);

        assertThat(outcome).isEqualTo(new PlacesDefined(0, 0, 4));
        assertThat(places.events).isEmpty();
    }

    @Test
    void aNewNameIsPublishedWithAHigherVersion() {
        importList(county);
        places.events.clear();

        var outcome = importList(List.of(row(2, "130126100", "新镇", "130126")));

        assertThat(outcome).isEqualTo(new PlacesDefined(0, 1, 0));
        assertThat(places.events)
                .singleElement()
                .satisfies(event -> assertThat(event.place().version()).isEqualTo(2));
    }

    @Test
    void everyBadLineIsNamedAndNothingIsTaken() {
        var rows = List.of(
                row(2, "13", "省", ""),
                row(3, "130126100", "镇", "130126"),
                row(4, "13012", "县", "13"),
                row(5, "13", "省", ""));

        var refusal = catchThrowableOfType(Refusal.class, () -> importList(rows));

        assertThat(refusal.faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("line 3: parent", "line 4: code", "line 5: code");
        assertThat(places.places).isEmpty();
    }

    @Test
    void anotherCountyIsRefused() {
        assertThatThrownBy(() -> importList(List.of(row(2, "130127", "邻县", "13"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("130127");
    }

    @Test
    void onlyOpsImports() {
        var registrar = new Staff("r", Set.of(Role.REGISTRAR), "130126");
        var command = new ImportPlaces.Command(registrar, county, List.of());

        assertThatThrownBy(() -> importPlaces.handle(command)).hasMessageContaining("ops");
    }

    private PlacesDefined importList(List<PlaceRow> rows) {
        return importPlaces.handle(new ImportPlaces.Command(OPS, rows, List.of()));
    }

    private static PlaceRow row(int line, String code, String name, String parent) {
        return new PlaceRow("line " + line, code, name, "", parent);
    }
}
