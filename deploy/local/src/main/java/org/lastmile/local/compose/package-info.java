/**
 * What {@code docker compose} needs from this project's own code: on the host, jars to put into images and secret files
 * ({@link org.lastmile.local.compose.ComposeCommand}); inside, one-shot containers that make databases, topics and
 * schemas and load the county ({@link org.lastmile.local.compose.SetupCommand}). The containers themselves are
 * described in {@code docker-compose.yml} and {@code deploy/Dockerfile}.
 */
@NullMarked
package org.lastmile.local.compose;

import org.jspecify.annotations.NullMarked;
