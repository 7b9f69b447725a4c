package org.lastmile.registration.person.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lastmile.registration.person.FingerprintDocuments;
import org.lastmile.registration.person.Fingerprints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Fingerprints for the checkpoint service; the gateway does not route here. */
@RestController
class FingerprintController {

    private static final Logger LOG = LoggerFactory.getLogger(FingerprintController.class);

    private final FingerprintDocuments fingerprintDocuments;
    private final JsonMapper json;

    FingerprintController(FingerprintDocuments fingerprintDocuments, JsonMapper json) {
        this.fingerprintDocuments = fingerprintDocuments;
        this.json = json;
    }

    /** A question; its only purpose is the list of a gate. */
    record Question(String deviceId, LocalDate day, Set<String> people) {}

    /** The answer. */
    record Answer(List<Fingerprints.Fingerprint> documents) {}

    @PostMapping("/internal/document-fingerprints")
    Answer find(@RequestHeader(name = "Lastmile-Proof", defaultValue = "") String proof, @RequestBody byte[] body) {
        fingerprintDocuments.mustProve(proof, body);
        var question = json.readValue(body, Question.class);
        var found = fingerprintDocuments.handle(
                new FingerprintDocuments.Question(question.deviceId(), question.day(), question.people()));
        LOG.atInfo()
                .addKeyValue("purpose", "GATE_SUMMARY")
                .addKeyValue("deviceId", question.deviceId())
                .addKeyValue("people", question.people().size())
                .addKeyValue("documents", found.size())
                .log("documents were fingerprinted");
        return new Answer(found);
    }
}
