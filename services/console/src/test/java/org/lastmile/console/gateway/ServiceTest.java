package org.lastmile.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void ownsEachPathOnce() {
        var paths = Arrays.stream(Service.values())
                .flatMap(service -> service.paths().stream())
                .toList();

        assertThat(paths).doesNotHaveDuplicates().allMatch(path -> path.matches("/v1/[a-z]+(-[a-z]+)*"));
    }
}
