package org.lastmile.checkpoint.truthfulness.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.truthfulness.GatesWithNews;
import org.lastmile.checkpoint.truthfulness.HotReadings;
import org.lastmile.checkpoint.truthfulness.JudgeGate;
import org.lastmile.checkpoint.truthfulness.JudgeRetries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges devices every five seconds, beside the way of the passages, which never wait for it. */
@Singleton
@Requires(notEnv = "training")
class TruthLook {

    private static final Logger LOG = LoggerFactory.getLogger(TruthLook.class);

    private final JudgeRetries judgeRetries;
    private final JudgeGate judgeGate;
    private final GatesWithNews news;

    TruthLook(JudgeRetries judgeRetries, JudgeGate judgeGate, GatesWithNews news) {
        this.judgeRetries = judgeRetries;
        this.judgeGate = judgeGate;
        this.news = news;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void look() {
        try {
            int judged;
            do {
                judged = judgeRetries.handle();
            } while (judged == HotReadings.AT_ONCE);
            judgeGate.unsettled().forEach(news::add);
            for (String gate : news.take()) {
                judge(gate);
            }
        } catch (RuntimeException e) {
            warn(e);
        }
    }

    private void judge(String gate) {
        try {
            if (!judgeGate.handle(gate)) {
                news.add(gate);
            }
        } catch (RuntimeException e) {
            news.add(gate);
            warn(e);
        }
    }

    private static void warn(RuntimeException e) {
        LOG.atDebug()
                .addKeyValue("reason", e.getClass().getSimpleName())
                .log("devices cannot be judged now; tried again in five seconds");
    }
}
