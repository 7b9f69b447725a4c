/** How the front door reaches the instances of a service. */
@NullMarked
package org.lastmile.console.gateway.adapter;

import org.jspecify.annotations.NullMarked;
