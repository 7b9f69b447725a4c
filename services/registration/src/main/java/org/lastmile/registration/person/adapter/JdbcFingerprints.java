package org.lastmile.registration.person.adapter;

import java.util.List;
import java.util.Set;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.registration.person.Fingerprints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents of many people at once; numbers are opened for as long as their fingerprint takes. */
@Repository
class JdbcFingerprints implements Fingerprints {

    private static final String DOCUMENTS = """
            select person, token, type, country, number_sealed from document where person = any(:people)
            """;

    private final JdbcClient jdbc;
    private final PersonSeal seal;

    JdbcFingerprints(JdbcClient jdbc, PersonSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public List<Fingerprint> of(Set<String> people, byte[] dayKey) {
        return jdbc.sql(DOCUMENTS)
                .param("people", people.toArray(String[]::new))
                .query((row, index) -> FingerprintMapper.toFingerprint(
                        row.getString("person"),
                        row.getString("type"),
                        row.getString("country"),
                        seal.open(
                                row.getBytes("number_sealed"),
                                "document.number",
                                new PersonToken(row.getString("token"))),
                        dayKey))
                .list();
    }
}
