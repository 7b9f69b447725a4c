/** Proves what leaves and enters a service without a broker. */
@NullMarked
package org.lastmile.platform.core.event;

import org.jspecify.annotations.NullMarked;
