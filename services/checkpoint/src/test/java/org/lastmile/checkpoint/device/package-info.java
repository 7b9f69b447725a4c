/** Tests of devices, their claim and their heartbeats. */
@NullMarked
package org.lastmile.checkpoint.device;

import org.jspecify.annotations.NullMarked;
