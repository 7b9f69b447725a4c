/**
 * What a valid identity document is, for every service: {@link DocumentNumber#of} takes what somebody wrote and gives a
 * document in one spelling, or says which fields are wrong and why. Wherever a document becomes a person token it goes
 * through here; a second copy of these rules would let a person be registered and then not be known at the gate.
 */
@NullMarked
package org.lastmile.platform.core.document;

import org.jspecify.annotations.NullMarked;
