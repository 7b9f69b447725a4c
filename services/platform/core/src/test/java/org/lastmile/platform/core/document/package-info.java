/** Proves which documents are taken, and that all spellings of one document are one. */
@NullMarked
package org.lastmile.platform.core.document;

import org.jspecify.annotations.NullMarked;
