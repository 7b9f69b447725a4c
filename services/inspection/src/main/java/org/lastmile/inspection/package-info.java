/**
 * Which shortcomings were found, which place is to put each right by when, and whether it did. Commands come over HTTP,
 * places and alerts over Kafka; findings and violations go out. Start with {@code finding}.
 */
@NullMarked
package org.lastmile.inspection;

import org.jspecify.annotations.NullMarked;
