/** Holds over HTTP and in the database. */
@NullMarked
package org.lastmile.checkpoint.hold.adapter;

import org.jspecify.annotations.NullMarked;
