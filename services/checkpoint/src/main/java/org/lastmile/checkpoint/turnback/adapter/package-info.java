/** Turn-backs in the database. */
@NullMarked
package org.lastmile.checkpoint.turnback.adapter;

import org.jspecify.annotations.NullMarked;
