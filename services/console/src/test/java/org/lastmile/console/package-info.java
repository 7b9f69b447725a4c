/** Tests of the console; those ending in IT run it whole, on a real PostgreSQL, with small services behind it. */
@NullMarked
package org.lastmile.console;

import org.jspecify.annotations.NullMarked;
