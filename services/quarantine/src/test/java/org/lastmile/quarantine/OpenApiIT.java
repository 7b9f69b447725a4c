package org.lastmile.quarantine;

import java.net.URI;
import java.util.Set;
import org.lastmile.platform.testing.OpenApiContract;

/** The description of the API, compared with what Spring routes. */
class OpenApiIT extends OpenApiContract {

    @Override
    protected URI http() {
        return RunningQuarantine.service().http();
    }

    @Override
    protected Set<String> mapped() {
        return RunningQuarantine.service().endpoints();
    }
}
