/** Presence over HTTP and in the database. */
@NullMarked
package org.lastmile.checkpoint.presence.adapter;

import org.jspecify.annotations.NullMarked;
