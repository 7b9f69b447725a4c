/** Tests of the rules. */
@NullMarked
package org.lastmile.notification.stream;

import org.jspecify.annotations.NullMarked;
