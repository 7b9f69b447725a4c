package org.lastmile.registration.person;

import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lastmile.platform.core.pii.GateSummaryKey;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/**
 * Says what stands for the documents of restricted people in the list of one gate, for checkpoint. Numbers and names
 * stay here; what leaves says nothing to anybody without the gate's key of the day. See docs/decisions/0015.
 */
public class FingerprintDocuments {

    /** So many people may be asked for at a time. */
    public static final int MOST = 5000;

    private final Fingerprints fingerprints;
    private final GateSummaryKey key;

    /** Needs the vault and the key that checkpoint has too. */
    public FingerprintDocuments(Fingerprints fingerprints, GateSummaryKey key) {
        this.fingerprints = fingerprints;
        this.key = key;
    }

    /**
     * A question.
     *
     * @param deviceId device of the gate
     * @param day whose key is used
     * @param people primary tokens
     */
    public record Question(String deviceId, LocalDate day, Set<String> people) {

        public Question {
            people = Set.copyOf(people);
        }
    }

    /** Insists that the question comes from who has the key. @throws Refusal {@code proof-invalid} */
    public void mustProve(String proof, byte[] question) {
        if (!key.proves(proof, question)) {
            throw new Refusal(RefusalKind.FORBIDDEN, "proof-invalid", "This is for other services only.");
        }
    }

    /** The documents of these people. @throws Refusal {@code parameter-invalid} when they are too many */
    @Transactional
    public List<Fingerprints.Fingerprint> handle(Question question) {
        if (question.people().size() > MOST) {
            throw Refusal.invalid("parameter-invalid", "people", "are too many", "at most " + MOST);
        }
        return fingerprints.of(question.people(), key.dayKey(question.deviceId(), question.day()));
    }
}
