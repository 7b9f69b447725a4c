package org.lastmile.checkpoint.truthfulness.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.platform.Sweep;
import org.lastmile.checkpoint.truthfulness.GatesWithNews;
import org.lastmile.checkpoint.truthfulness.HotReadings;
import org.lastmile.checkpoint.truthfulness.JudgeGate;
import org.lastmile.checkpoint.truthfulness.JudgeRetries;

/** Judges devices every five seconds, beside the way of the passages, which never wait for it. */
@Singleton
@Requires(notEnv = "training")
class TruthLook {

    private final JudgeRetries judgeRetries;
    private final JudgeGate judgeGate;
    private final GatesWithNews news;
    private final Sweep sweep = new Sweep("truthfulness of devices", this::judgeAll);

    TruthLook(JudgeRetries judgeRetries, JudgeGate judgeGate, GatesWithNews news) {
        this.judgeRetries = judgeRetries;
        this.judgeGate = judgeGate;
        this.news = news;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void look() {
        sweep.run();
    }

    /** One gate that fails stops no other. */
    private void judgeAll() {
        int judged;
        do {
            judged = judgeRetries.handle();
        } while (judged == HotReadings.AT_ONCE);
        judgeGate.unsettled().forEach(news::add);
        RuntimeException failure = null;
        for (String gate : news.take()) {
            RuntimeException failed = judge(gate);
            failure = failed == null ? failure : failed;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable RuntimeException judge(String gate) {
        try {
            if (!judgeGate.handle(gate)) {
                news.add(gate);
            }
            return null;
        } catch (RuntimeException e) {
            news.add(gate);
            return e;
        }
    }
}
