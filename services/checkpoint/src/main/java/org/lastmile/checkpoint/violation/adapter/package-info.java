/** Episodes in the database and over HTTP, violations into the outbox. */
@NullMarked
package org.lastmile.checkpoint.violation.adapter;

import org.jspecify.annotations.NullMarked;
