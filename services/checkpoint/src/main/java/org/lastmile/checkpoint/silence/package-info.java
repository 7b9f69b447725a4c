/**
 * Which devices fell silent. Every heartbeat moves the moment at which its device counts as silent; that moment is a
 * row, so no restart loses it. Start at {@link WatchDevices}. The rules of silence:
 *
 * <pre>
 * §1 A device is watched from its first heartbeat until its last credential is revoked.
 * §2 It is silent when no heartbeat came for three times the interval that is expected of it (60 s by default).
 *    A reading is no heartbeat.
 * §3 Time in which nobody could hear it does not count: when no instance looked for more than a minute, or for
 *    the whole window of a device, the device gets a new window.
 * §4 A gate has one violation however many of its devices are silent: MEDIUM while others are heard, HIGH when none
 *    is. It is updated when the silent ones change and ends with the last of them.
 * §5 Somebody looks after a gate with a silent device within 15 minutes.
 * </pre>
 */
@NullMarked
package org.lastmile.checkpoint.silence;

import org.jspecify.annotations.NullMarked;
