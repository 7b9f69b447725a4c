/** Plain tests of the rules. */
@NullMarked
package org.lastmile.console.identity;

import org.jspecify.annotations.NullMarked;
