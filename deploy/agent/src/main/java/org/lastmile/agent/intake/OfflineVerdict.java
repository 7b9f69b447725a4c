package org.lastmile.agent.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.lastmile.agent.summary.KnownRestrictions;

/** What the gate decides alone: as the server would, by the little that the gate knows. */
final class OfflineVerdict {

    private static final double FEVER = 37.3;
    private static final double LOWEST_VALID = 35;

    private final KnownRestrictions restrictions;

    OfflineVerdict(KnownRestrictions restrictions) {
        this.restrictions = restrictions;
    }

    /** The result of a reading that the server has not answered. */
    ObjectNode decide(JsonNode reading) {
        var result = JsonNodeFactory.instance.objectNode();
        result.put("status", "ACCEPTED");
        var known = restrictions.of(reading);
        if (known == KnownRestrictions.Answer.MUST_STAY) {
            result.put("verdict", "HOLD").put("code", "SEE_STAFF");
            result.putObject("text").put("zh", "请联系值班人员。").put("en", "Please see the staff.");
        } else if (reading.path("turnBack").isMissingNode()) {
            result.put("verdict", isNormal(reading) ? "PASS" : "RECHECK");
        }
        result.put("offline", true);
        if (known == KnownRestrictions.Answer.UNKNOWN) {
            result.put("restrictionsKnown", false);
        }
        return result;
    }

    /** Nobody of those who were measured, be it one person or a whole vehicle, has a fever or an impossible value. */
    private static boolean isNormal(JsonNode reading) {
        return Stream.concat(Stream.of(reading), reading.path("passengers").valueStream())
                .map(person -> person.path("celsius"))
                .filter(JsonNode::isNumber)
                .allMatch(celsius -> celsius.doubleValue() >= LOWEST_VALID && celsius.doubleValue() < FEVER);
    }
}
