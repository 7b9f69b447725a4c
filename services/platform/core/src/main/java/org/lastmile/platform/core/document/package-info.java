/**
 * What a valid identity document is: {@link DocumentNumber#of} takes what somebody typed and gives a number in one
 * spelling, or says which field is wrong and why. Used wherever a document is turned into a person token, so that all
 * services agree on the token.
 */
@NullMarked
package org.lastmile.platform.core.document;

import org.jspecify.annotations.NullMarked;
