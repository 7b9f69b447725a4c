/** How often somebody may pass the gates of a place. Start reading at {@code QuotasPage}. */
@NullMarked
package org.lastmile.console.quota;

import org.jspecify.annotations.NullMarked;
