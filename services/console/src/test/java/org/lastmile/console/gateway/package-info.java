/** Plain tests of the rules. */
@NullMarked
package org.lastmile.console.gateway;

import org.jspecify.annotations.NullMarked;
