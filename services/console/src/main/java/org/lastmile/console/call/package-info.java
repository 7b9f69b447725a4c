/**
 * How pages ask the services: over HTTP, in the name of the signed-in member of staff, with a token that lives for a
 * minute and never reaches the browser. Start reading at {@link org.lastmile.console.call.Services}.
 */
@NullMarked
package org.lastmile.console.call;

import org.jspecify.annotations.NullMarked;
