/** Devices over HTTP and in the database, and the check of their credentials at the front of every request. */
@NullMarked
package org.lastmile.checkpoint.device.adapter;

import org.jspecify.annotations.NullMarked;
