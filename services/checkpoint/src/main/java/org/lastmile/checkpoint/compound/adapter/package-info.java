/** Compounds over HTTP, in the database and in memory. */
@NullMarked
package org.lastmile.checkpoint.compound.adapter;

import org.jspecify.annotations.NullMarked;
