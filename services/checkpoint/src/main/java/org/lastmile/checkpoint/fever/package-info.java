/**
 * When a fever is certain. Reads the service's own passages back from Kafka, so that every instance decides alike and
 * once. Start at {@link ConfirmFevers}; the life of an episode is drawn at {@link FeverEpisode}. The fever rules:
 *
 * <pre>
 * §1 A reading below 35.00 °C or above 42.00 °C is not that of a body: it is kept as it came, never counts as normal,
 *    and is taken again.
 * §2 A valid reading of 37.30 °C or more asks for a second one.
 * §3 Two readings of 37.30 °C or more within ten minutes, of one person or of which one names the other, confirm a
 *    fever. Which of them arrives first does not matter; one reading sent twice is one reading.
 * §4 Each further one of that person belongs to the same episode, and holds the person. The first valid reading below
 *    37.30 °C that was taken later ends it.
 * §5 Medical staff see to a confirmed fever within 15 minutes. A second reading that comes late starts no such clock.
 * </pre>
 */
@NullMarked
package org.lastmile.checkpoint.fever;

import org.jspecify.annotations.NullMarked;
