/**
 * How identity is kept out of sight: {@link PersonTokenKey} turns a document into a pseudonym, {@link FieldCipher}
 * seals what the vault keeps, {@link Sensitive} keeps it out of logs. Nothing here stores anything.
 */
@NullMarked
package org.lastmile.platform.core.pii;

import org.jspecify.annotations.NullMarked;
