/**
 * Where people pass: road checkpoints and the gates of compounds, each at a known place. A member of staff registers a
 * gate and says which way and when it may be passed; devices are then enrolled at it. Start at {@link RegisterGate}.
 */
@NullMarked
package org.lastmile.checkpoint.gate;

import org.jspecify.annotations.NullMarked;
