/** The list of a device over HTTP, and the way to the fingerprints in registration. */
@NullMarked
package org.lastmile.checkpoint.summary.adapter;

import org.jspecify.annotations.NullMarked;
