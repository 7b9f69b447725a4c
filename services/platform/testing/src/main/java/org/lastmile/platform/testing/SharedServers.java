package org.lastmile.platform.testing;

import java.net.URI;
import java.nio.file.Path;
import org.lastmile.local.infrastructure.Databases;
import org.lastmile.local.infrastructure.Infrastructure;
import org.lastmile.local.infrastructure.SharedInfrastructure;

/** Processes from Maven artifacts, shared by all tests of a checkout, see docs/decisions/0006. */
final class SharedServers implements TestServers {

    private final Infrastructure shared;

    SharedServers(Path checkout) {
        this.shared = SharedInfrastructure.acquire(checkout);
    }

    @Override
    public Broker kafka() {
        var broker = shared.kafka();
        return new Broker() {
            @Override
            public String bootstrapServers() {
                return broker.bootstrapServers();
            }

            @Override
            public void pause() {
                broker.pause();
            }

            @Override
            public void resume() {
                broker.resume();
            }
        };
    }

    @Override
    public Database postgres() {
        return new Database() {
            @Override
            public int port() {
                return shared.settings().ports().postgres();
            }

            @Override
            public Databases databases() {
                return new Databases(shared.postgres());
            }
        };
    }

    @Override
    public URI registry() {
        return URI.create(shared.registry().url());
    }
}
