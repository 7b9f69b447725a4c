package org.lastmile.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;

/** Sorts a registry's answer into usable, "no", and "not now". */
final class RegistryAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RegistryAnswer() {}

    static JsonNode checked(int status, String body, String what, URI registry) {
        JsonNode answer = json(body);
        if (status == 200 && answer.isObject()) {
            return answer;
        }
        String said = "registry " + registry + " answered " + status + " "
                + answer.path("message").asText("without a message");
        boolean speaksConfluent = answer.path("error_code").isIntegralNumber();
        if (status == 404 && speaksConfluent) {
            throw new SchemaUnknown(what + " is unknown: " + said);
        }
        if ((status == 409 || status == 422) && speaksConfluent) {
            throw new SchemaRefused(what + " is refused: " + said);
        }
        throw new RegistryUnavailable(what + ": " + said, null);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException fromAProxyPerhaps) {
            return MissingNode.getInstance();
        }
    }
}
