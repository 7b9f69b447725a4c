/** Suspicions in the database, the judging of gates every few seconds, DeviceSuspect and violations into the outbox. */
@NullMarked
package org.lastmile.checkpoint.truthfulness.adapter;

import org.jspecify.annotations.NullMarked;
