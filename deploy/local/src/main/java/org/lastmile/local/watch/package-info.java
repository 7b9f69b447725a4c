/**
 * What {@code ./lastmile up --watch} prints: one line a second about how a running stack is doing. In come the
 * services' metrics pages, out come lines of text. Start reading at {@link org.lastmile.local.watch.StackMeter}.
 */
@NullMarked
package org.lastmile.local.watch;

import org.jspecify.annotations.NullMarked;
