/**
 * Who may not simply pass, held in memory: a full copy of {@code quarantine.restrictions} and of the document links and
 * households of {@code registration.persons}, read from the beginning at every start and followed ever after. Start at
 * {@link RestrictionCopy}, {@link PersonLinks} and {@link Households}.
 */
@NullMarked
package org.lastmile.checkpoint.restriction;

import org.jspecify.annotations.NullMarked;
