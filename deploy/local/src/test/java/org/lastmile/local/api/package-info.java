/** What the client of the front door knows by itself. */
@NullMarked
package org.lastmile.local.api;

import org.jspecify.annotations.NullMarked;
