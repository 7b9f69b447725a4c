/**
 * Who must stay where, until when, who else lives there, and who was seen outside. Commands come over HTTP, persons and
 * passages over Kafka; orders, restrictions and violations go out. Start with {@code order} and {@code breach}.
 */
@NullMarked
package org.lastmile.quarantine;

import org.jspecify.annotations.NullMarked;
