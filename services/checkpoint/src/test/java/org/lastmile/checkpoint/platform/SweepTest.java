package org.lastmile.checkpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SweepTest {

    @Test
    void tellsOnceThatItFailsAndOnceThatItWorksAgain() {
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        var log = (Logger) LoggerFactory.getLogger(Sweep.class);
        log.addAppender(told);
        var broken = new AtomicBoolean(true);
        var sweep = new Sweep("test", () -> {
            if (broken.get()) {
                throw new IllegalStateException(new UnsupportedOperationException());
            }
        });

        sweep.run();
        sweep.run();
        broken.set(false);
        sweep.run();
        sweep.run();

        log.detachAppender(told);
        assertThat(told.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO);
        assertThat(told.list.getFirst().getKeyValuePairs().toString())
                .contains("IllegalStateException < UnsupportedOperationException");
    }
}
