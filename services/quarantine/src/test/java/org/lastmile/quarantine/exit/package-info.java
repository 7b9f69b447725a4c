/** Rules of exits, without a framework. */
@NullMarked
package org.lastmile.quarantine.exit;

import org.jspecify.annotations.NullMarked;
