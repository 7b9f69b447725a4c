package org.lastmile.simulator.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.lastmile.local.infrastructure.Daemon;
import org.lastmile.local.infrastructure.PostgresServer;
import org.lastmile.local.infrastructure.StackFailure;

/** PostgreSQL is killed and stays away; readings go on, and what Kafka has is stored when it is back. */
record DatabaseAway(Duration away) implements Fault {

    /** Longer without an accepted reading is no going on. */
    private static final Duration GOING_ON = Duration.ofSeconds(3);

    private static final Duration KILLED = Duration.ofSeconds(10);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(120);

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void happen(Course course) throws Exception {
        PostgresServer postgres = course.stack().infrastructure().postgres();
        course.underLoad(() -> {
            try (var held = replace(course)) {
                Course.pause(away);
            }
            postgres.start();
            awaitCaughtUp(course);
        });
        if (course.longestGap().compareTo(GOING_ON) > 0) {
            course.wrong("readings did not go on");
        }
    }

    /** The launcher must not start it again meanwhile, so its port is taken before it can. */
    private static HeldPort replace(Course course) throws InterruptedException {
        var settings = course.stack().infrastructure().settings();
        var server = new Daemon("postgres", settings.home());
        long end = System.nanoTime() + KILLED.toNanos();
        while (System.nanoTime() - end < 0) {
            server.running().ifPresent(postmaster -> {
                var sessions = postmaster.descendants().toList();
                postmaster.destroyForcibly();
                sessions.forEach(ProcessHandle::destroyForcibly);
            });
            try {
                return new HeldPort(settings.ports().postgres());
            } catch (IOException stillEnding) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        throw new StackFailure("PostgreSQL could not be ended");
    }

    private static void awaitCaughtUp(Course course) throws Exception {
        long begin = System.nanoTime();
        long end = begin + CAUGHT_UP.toNanos();
        long behind = course.recount().behind();
        long first = behind;
        // while load goes on, the last second of it is always on its way
        while (behind > course.rate() && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(100);
            behind = course.recount().behind();
        }
        if (behind > course.rate()) {
            course.wrong("still %d behind after %s", behind, Course.since(begin));
        } else {
            course.note("%d behind, caught up in %s", first, Course.since(begin));
        }
    }
}
