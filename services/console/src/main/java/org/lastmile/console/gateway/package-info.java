/**
 * Which service answers which path, and which headers pass through the front door. A request comes in, the same request
 * goes on to the owning service, and its answer comes back unchanged; nothing is decided here about who may do what,
 * the services check every credential themselves. Start reading at {@link org.lastmile.console.gateway.Service}.
 */
@NullMarked
package org.lastmile.console.gateway;

import org.jspecify.annotations.NullMarked;
