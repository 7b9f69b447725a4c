package org.lastmile.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.lastmile.simulator.SyntheticPeople;

/**
 * A father under home quarantine and his son, in a compound with one gate.
 *
 * @param gate gate of the compound
 * @param order order of the father
 * @param credential credential of the gate's device
 * @param son number of the son's document
 * @param sonToken his person token
 */
record Family(
        County county, String gate, String order, String credential, String son, String sonToken, AtomicInteger seq) {

    private static final SyntheticPeople PEOPLE = new SyntheticPeople(System.nanoTime());
    private static final AtomicInteger COMPOUNDS = new AtomicInteger();
    private static final String BOOT = UUID.randomUUID().toString();

    /** Registers both, orders the father to stay, and waits until the gate would hold the son. */
    static Family inTown(County county) {
        String village = County.TOWN + "201";
        String compound = village + String.format("%03d", COMPOUNDS.incrementAndGet());
        String gate = "gate-" + UUID.randomUUID().toString().substring(0, 8);
        String ops = county.token("ops", "130126");
        String registrar = county.token("registrar", County.TOWN);
        county.api()
                .post(
                        "/v1/places",
                        ops,
                        Map.of("code", compound, "name", "花园小区", "level", "COMPOUND", "parent", village));
        county.api()
                .post("/v1/gates", ops, Map.of("id", gate, "name", "东门", "kind", "COMPOUND", "placeCode", compound));
        String credential = county.api()
                .post("/v1/gates/" + gate + "/devices", ops, Map.of())
                .get("credential")
                .asText();
        String son = PEOPLE.citizenId();
        String fatherToken = register(county, registrar, PEOPLE.citizenId(), compound);
        String sonToken = register(county, registrar, son, compound);
        county.api()
                .post(
                        "/v1/households",
                        registrar,
                        Map.of("placeCode", compound, "members", List.of(fatherToken, sonToken)));
        String order = order(county, fatherToken, compound);
        var family = new Family(county, gate, order, credential, son, sonToken, new AtomicInteger());
        await().atMost(Duration.ofSeconds(20)).until(() -> county.restricts(sonToken));
        return family;
    }

    private static String register(County county, String registrar, String number, String place) {
        return county.api()
                .post(
                        "/v1/persons",
                        registrar,
                        Map.of(
                                "document", Map.of("type", "CN_ID", "number", number),
                                "name", PEOPLE.name(),
                                "placeCode", place))
                .get("personToken")
                .asText();
    }

    private static String order(County county, String father, String place) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        return county.api()
                .post(
                        "/v1/orders",
                        county.token("leader", County.TOWN),
                        Map.of(
                                "personToken",
                                father,
                                "placeCode",
                                place,
                                "basis",
                                Map.of("kind", "LEFT_RISK_AREA", "on", today),
                                "decision",
                                Map.of("reason", "came home through a risk area")))
                .get("id")
                .asText();
    }

    /** Lets the son leave by this gate, and waits until the gate was told. Where the exit is. */
    String approveExit() {
        String path = "/v1/orders/" + order + "/exits";
        long before = county.told(sonToken);
        String exit = county.api()
                .post(
                        path,
                        county.token("duty", County.TOWN),
                        Map.of(
                                "kind",
                                "APPROVED_EXIT",
                                "personToken",
                                sonToken,
                                "until",
                                Instant.now().plusSeconds(600).toString(),
                                "gate",
                                gate,
                                "reason",
                                "SUPPLIES"))
                .get("id")
                .asText();
        await().atMost(Duration.ofSeconds(20)).until(() -> county.told(sonToken) > before);
        return path + "/" + exit;
    }

    /** The reading of the son's next exit, to be posted once or again. */
    String exit() {
        return """
                {"readings":[{"seq":%d,"bootId":"%s","measuredAt":"%s","gate":"%s","direction":"OUT",\
                "celsius":36.6,"document":{"type":"CN_ID","number":"%s"}}]}""".formatted(seq.incrementAndGet(), BOOT, Instant.now(), gate, son);
    }

    HttpResponse<String> post(String readings, String... headers) throws IOException, InterruptedException {
        return county.post("/v1/readings", credential, readings, headers);
    }
}
