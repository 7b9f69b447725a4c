/**
 * Episodes of broken rules, for every feature of this service that finds one. A feature tells a {@link Finding}; the
 * first opens the episode of its kind and subject, later ones continue it, {@link Violations#clear} ends it. What no
 * later reading puts right ends when its time is over ({@link EpisodeEnds}) or when staff say why it is over
 * ({@link ClearViolation}). A fever has episodes of its own ({@code fever}), because its readings belong to them.
 */
@NullMarked
package org.lastmile.checkpoint.violation;

import org.jspecify.annotations.NullMarked;
