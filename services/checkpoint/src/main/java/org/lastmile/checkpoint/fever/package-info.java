/**
 * When a fever is certain: one reading of 37.30 °C or more asks for a second one, the second within ten minutes
 * confirms it. Reads the service's own passages back from Kafka, so that every instance decides alike and once. Start
 * at {@link ConfirmFevers}; the life of an episode is drawn at {@link FeverEpisode}.
 */
@NullMarked
package org.lastmile.checkpoint.fever;

import org.jspecify.annotations.NullMarked;
