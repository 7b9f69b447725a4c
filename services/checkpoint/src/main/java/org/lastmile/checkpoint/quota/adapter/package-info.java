/** Quotas over HTTP, in the database and in memory. */
@NullMarked
package org.lastmile.checkpoint.quota.adapter;

import org.jspecify.annotations.NullMarked;
