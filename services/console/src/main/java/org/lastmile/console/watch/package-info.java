/**
 * What the people at a gate need to see and do: who is held, who is on duty, which devices can be trusted. Start
 * reading at {@code WatchPage}; the part that a page reads anew by itself is {@code watch/now.html}.
 */
@NullMarked
package org.lastmile.console.watch;

import org.jspecify.annotations.NullMarked;
