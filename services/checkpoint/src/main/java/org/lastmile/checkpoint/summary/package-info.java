/**
 * What a gate may know of restrictions for the time when it is alone: fingerprints of the documents of restricted
 * people in its catchment, under a key of this device and day, and the places that they may not leave, and when they
 * may nevertheless. No name, number, token or cause. Start at {@link MakeSummary}; see docs/decisions/0015.
 */
@NullMarked
package org.lastmile.checkpoint.summary;

import org.jspecify.annotations.NullMarked;
