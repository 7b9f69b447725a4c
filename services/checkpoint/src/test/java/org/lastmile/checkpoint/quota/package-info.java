/** Tests of quotas. */
@NullMarked
package org.lastmile.checkpoint.quota;

import org.jspecify.annotations.NullMarked;
