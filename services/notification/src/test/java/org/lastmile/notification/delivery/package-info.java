/** Tests of the rules. */
@NullMarked
package org.lastmile.notification.delivery;

import org.jspecify.annotations.NullMarked;
