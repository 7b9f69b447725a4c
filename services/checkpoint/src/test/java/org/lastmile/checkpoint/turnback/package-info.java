/** Turn-backs over HTTP and Kafka. */
@NullMarked
package org.lastmile.checkpoint.turnback;

import org.jspecify.annotations.NullMarked;
