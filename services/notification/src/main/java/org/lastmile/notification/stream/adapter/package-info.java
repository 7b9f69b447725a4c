/** How streams meet Kafka and HTTP. */
@NullMarked
package org.lastmile.notification.stream.adapter;

import org.jspecify.annotations.NullMarked;
