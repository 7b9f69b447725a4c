/** Tests of how the log is read. */
@NullMarked
package org.lastmile.notification.stream.adapter;

import org.jspecify.annotations.NullMarked;
