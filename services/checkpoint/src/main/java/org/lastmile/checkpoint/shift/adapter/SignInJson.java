package org.lastmile.checkpoint.shift.adapter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Planned times of a shift; none for the county's shift of this hour. */
record SignInJson(@Nullable Instant from, @Nullable Instant until) {}
