/** Proves the tools of the tests, and what core promises, on the real servers. */
@NullMarked
package org.lastmile.platform.testing;

import org.jspecify.annotations.NullMarked;
