/** The whole service over HTTP and Kafka; start at {@link org.lastmile.checkpoint.CheckpointIT}. */
@NullMarked
package org.lastmile.checkpoint;

import org.jspecify.annotations.NullMarked;
