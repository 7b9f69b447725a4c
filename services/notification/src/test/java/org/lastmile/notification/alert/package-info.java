/** Tests of the rules. */
@NullMarked
package org.lastmile.notification.alert;

import org.jspecify.annotations.NullMarked;
