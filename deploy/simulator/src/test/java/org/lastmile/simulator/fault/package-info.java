/** What the demo sends, checked by the rules of the services that take it. */
@NullMarked
package org.lastmile.simulator.fault;

import org.jspecify.annotations.NullMarked;
