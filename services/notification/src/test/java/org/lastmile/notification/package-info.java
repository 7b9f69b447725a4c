/** Tests of the whole service. */
@NullMarked
package org.lastmile.notification;

import org.jspecify.annotations.NullMarked;
