package org.lastmile.simulator.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MutatorTest {

    private static final String BODY = "{\"readings\":[{\"seq\":1,\"celsius\":36.6},{\"seq\":2,\"passengers\":[]}]}";
    private static final byte[] VALID =
            ("POST /v1/readings HTTP/1.1\r\nHost: checkpoint\r\nAuthorization: Bearer lm_x\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY)
                    .getBytes(UTF_8);

    @Test
    void theSameSeedMakesTheSameMutants() {
        List<String> once = mutants(7).map(MutatorTest::text).toList();
        List<String> again = mutants(7).map(MutatorTest::text).toList();
        List<String> others = mutants(8).map(MutatorTest::text).toList();

        assertThat(once).isEqualTo(again).isNotEqualTo(others);
    }

    @Test
    void aWholeMutantSaysHowLongItIs() {
        Stream<Mutant> resized =
                mutants(1).filter(mutant -> Stream.of("bytes", "json", "gzip").anyMatch(mutant.kind()::equals));

        assertThat(resized).isNotEmpty().allSatisfy(mutant -> {
            String text = text(mutant);
            int bodyFrom = text.indexOf("\r\n\r\n") + 4;
            assertThat(mutant.whole()).isTrue();
            assertThat(text).contains("Content-Length: " + (mutant.request().length - bodyFrom) + "\r\n");
        });
    }

    @Test
    void everyKindOccurs() {
        assertThat(mutants(1).map(Mutant::kind)).contains("bytes", "json", "gzip", "headers", "head", "length", "cut");
    }

    private static Stream<Mutant> mutants(long seed) {
        var mutator = new Mutator(seed);
        return IntStream.range(0, 200).mapToObj(i -> mutator.mutate(VALID));
    }

    private static String text(Mutant mutant) {
        return new String(mutant.request(), ISO_8859_1);
    }
}
