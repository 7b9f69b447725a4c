/**
 * Whether devices tell the truth. Looks at the newest passages of a gate, in the order in which they were measured, so
 * that what comes late or twice changes nothing. Start at {@link JudgeGate}. The rules of truthfulness; each aspect
 * raises DEVICE_SUSPECT, for one device once, and goes by itself when it holds no longer:
 *
 * <pre>
 * §1 FLAT_LINE   the newest 20 readings or more, over at least two minutes, are the same to a hundredth of a degree:
 *                no row of people is.
 * §2 MEAN_SHIFT  the mean of the newest 50 valid readings differs by more than 0.50 °C from that of most other
 *                devices of the gate with as many. It goes at 0.40 °C, the maximum permissible error of a screening
 *                device (domain rules §5.3). Of two devices that differ both are suspect: somebody compares them.
 * §3 COLD        30 % or more of the newest 50 readings lie below 35.00 °C: surface mode, or cold air (§5.3). It goes
 *                below 15 %.
 * §4 CLOCK_OFF   by its last heartbeat the clock of the device is more than 5 minutes off.
 * §5 RETRIED     a reading of 37.30 °C or more was followed within ten minutes, by the same person or naming it, by two
 *                or more others at the same device until one below 37.30 °C passed. Guards retried hot readings until
 *                they passed (§5.3). Judged when the ten minutes are over; it stands for a day. All readings are kept
 *                and shown.
 * §6 §1 to §3 look back over a day and at most 200 readings of a device. Fewer readings than a rule needs say nothing.
 * §7 A wrong clock alone is LOW, as readings are corrected by it; everything else is MEDIUM. Nobody is sent running.
 * </pre>
 */
@NullMarked
package org.lastmile.checkpoint.truthfulness;

import org.jspecify.annotations.NullMarked;
