package org.lastmile.checkpoint.platform;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/** Starts following as early as possible: the service is not ready before the copies are complete. */
@Singleton
@Requires(notEnv = TrainingEnd.TRAINING)
final class FollowerStart implements ApplicationEventListener<StartupEvent> {

    private final TopicFollower follower;

    FollowerStart(TopicFollower follower) {
        this.follower = follower;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        follower.start();
    }
}
