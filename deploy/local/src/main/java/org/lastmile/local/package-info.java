/**
 * The one command: what {@code ./lastmile up, token, device, logs, down} do. In come arguments and the environment, out
 * come lines for a person; the work is in {@code build}, {@code stack} and {@code infrastructure}. Start reading at
 * {@link org.lastmile.local.Lastmile}.
 */
@NullMarked
package org.lastmile.local;

import org.jspecify.annotations.NullMarked;
