/**
 * Takes the readings of the gates' devices and answers each with a verdict: who may pass, who is measured again, who
 * sees the staff. Readings come in over HTTP and leave as events; restrictions, places and document links come in as
 * events. Start reading at {@link org.lastmile.checkpoint.passage.TakeReadings}.
 */
@NullMarked
package org.lastmile.checkpoint;

import org.jspecify.annotations.NullMarked;
