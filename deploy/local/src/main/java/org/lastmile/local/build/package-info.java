/**
 * Builds what is stale and nothing else. In come the sources of the modules, out come their jars; a fingerprint beside
 * each jar says from which sources it was made. Start reading at {@link org.lastmile.local.build.Build}.
 */
@NullMarked
package org.lastmile.local.build;

import org.jspecify.annotations.NullMarked;
