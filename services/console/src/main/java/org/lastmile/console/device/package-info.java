/**
 * Gates and their devices for those who look after them; a credential is shown once. Start reading at
 * {@code GatePages}.
 */
@NullMarked
package org.lastmile.console.device;

import org.jspecify.annotations.NullMarked;
