package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lastmile.schemas.EventSchemas.Event;

/** No identity leaves the vault: a field whose name speaks of a person is a token, is sealed, or is explained here. */
class IdentityTest {
    private static final Set<String> MARKS = Set.of("token", "sealed");

    /** Words in a field's name that speak of a person, or of free text in which a person could be named. */
    private static final Set<String> SENSITIVE = Set.of(
            "name",
            "names",
            "surname",
            "person",
            "persons",
            "people",
            "member",
            "members",
            "subject",
            "contact",
            "document",
            "passport",
            "card",
            "citizen",
            "number",
            "phone",
            "mobile",
            "tel",
            "email",
            "mail",
            "wechat",
            "address",
            "street",
            "room",
            "building",
            "birth",
            "birthday",
            "born",
            "age",
            "gender",
            "sex",
            "nationality",
            "plate",
            "vehicle",
            "photo",
            "face",
            "image",
            "signature",
            "token",
            "by",
            "latitude",
            "longitude",
            "ip",
            "note",
            "notes",
            "remark",
            "comment",
            "text",
            "message",
            "reason",
            "resolution",
            "value",
            "details");

    /** Unmarked fields with such a name, and why they carry no identity. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("PlaceDefined.name", "of a place in the public tree"),
            Map.entry("Evidence.name", "a word of the catalogue, such as gate"),
            Map.entry("Evidence.value", "a measured value or a word of the catalogue, as its name says"),
            Map.entry("PassageRecorded.vehiclePassageId", "of a passage, not of a vehicle"),
            Map.entry("PassageRecorded.noDocumentReason", "one of the listed codes"),
            Map.entry("PassageRecorded.turnBackReason", "one of the listed codes"),
            Map.entry("DeviceRecovered.reason", "one of the listed codes"),
            Map.entry("PassageRefused.turnBackReason", "one of the listed codes"),
            Map.entry("OrderReleased.reason", "one of the listed codes"),
            Map.entry("ViolationCleared.reason", "one of the listed codes"),
            Map.entry("OrderIssued.issuedBy", "a staff account, which is no name"),
            Map.entry("OrderServed.servedBy", "a staff account, which is no name"),
            Map.entry("OrderReleased.releasedBy", "a staff account, which is no name"),
            Map.entry("FindingRaised.raisedBy", "a staff account, which is no name"),
            Map.entry("FindingRectified.rectifiedBy", "a staff account, which is no name"),
            Map.entry("FindingVerified.verifiedBy", "a staff account, which is no name"),
            Map.entry("ViolationDetected.detectedBy", "a service"),
            Map.entry("AlertOpened.acknowledgedBy", "a staff account, which is no name"),
            Map.entry("AlertUpdated.acknowledgedBy", "a staff account, which is no name"),
            Map.entry("AlertAcknowledged.acknowledgedBy", "a staff account, which is no name"),
            Map.entry("AlertResolved.acknowledgedBy", "a staff account, which is no name"),
            Map.entry("AlertOpened.resolution", "one of the codes of ViolationCleared.reason"),
            Map.entry("AlertUpdated.resolution", "one of the codes of ViolationCleared.reason"),
            Map.entry("AlertAcknowledged.resolution", "one of the codes of ViolationCleared.reason"),
            Map.entry("AlertResolved.resolution", "one of the codes of ViolationCleared.reason"));

    static Stream<Event> events() {
        return EventSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void noUnmarkedFieldCanCarryIdentity(Event event) {
        Map<String, String> unmarked = unmarked(event.schema());

        unmarked.keySet().removeAll(ALLOWED.keySet());

        assertThat(unmarked)
                .as(
                        "mark these with \"pii\": \"token\" or \"sealed\", or explain in IdentityTest why they are harmless")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aMarkIsTokenOrSealed(Event event) {
        EventSchemas.fields(event.schema(), (owner, field) -> {
            Object mark = field.getObjectProp("pii");
            assertThat(mark == null || MARKS.contains(mark))
                    .as(owner.getName() + "." + field.name())
                    .isTrue();
        });
    }

    @Test
    void nothingIsExplainedThatDoesNotExist() {
        Map<String, String> explained = new TreeMap<>(ALLOWED);

        EventSchemas.all().forEach(event -> unmarked(event.schema()).keySet().forEach(explained::remove));

        assertThat(explained).isEmpty();
    }

    @Test
    void findsAnUnmarkedPhoneNumberInsideAList() {
        Schema contact = SchemaBuilder.record("Contact")
                .fields()
                .requiredString("mobilePhone")
                .endRecord();
        Schema event = SchemaBuilder.record("CallMade")
                .fields()
                .name("calls")
                .type(Schema.createArray(contact))
                .noDefault()
                .endRecord();

        assertThat(unmarked(event)).containsKey("Contact.mobilePhone");
    }

    private static Map<String, String> unmarked(Schema schema) {
        Map<String, String> found = new TreeMap<>();
        EventSchemas.fields(schema, (owner, field) -> {
            if (field.getObjectProp("pii") == null && speaksOfAPerson(field.name())) {
                found.put(owner.getName() + "." + field.name(), String.valueOf(field.doc()));
            }
        });
        return found;
    }

    private static boolean speaksOfAPerson(String fieldName) {
        return Arrays.stream(fieldName.split("(?=[A-Z])|_|\\d+", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(SENSITIVE::contains);
    }
}
