/**
 * Devices whose sequence starts again without a new boot id. Device, boot and sequence are the identity of a reading:
 * the same three with another content are taken for a resent reading everywhere, and the second reading is lost. A
 * lower sequence that was never seen is no fault: it is a backlog. {@link JudgeRepeats} compares what comes again with
 * what was kept. The rule: §1 a device starts a new boot id whenever its sequence starts again. A breach ends after a
 * day without another one.
 */
@NullMarked
package org.lastmile.checkpoint.sequence;

import org.jspecify.annotations.NullMarked;
