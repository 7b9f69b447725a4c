/** The windows of devices in the database, the look at them every second, silences into the outbox. */
@NullMarked
package org.lastmile.checkpoint.silence.adapter;

import org.jspecify.annotations.NullMarked;
