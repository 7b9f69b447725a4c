/** What the demo sends, checked by the rules of the services that take it. */
@NullMarked
package org.lastmile.simulator.demo;

import org.jspecify.annotations.NullMarked;
