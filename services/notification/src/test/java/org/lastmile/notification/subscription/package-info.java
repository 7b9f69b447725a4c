/** Tests of the rules. */
@NullMarked
package org.lastmile.notification.subscription;

import org.jspecify.annotations.NullMarked;
