/** Measures the serde beside Avro's bare encoder; run by hand as {@code schemas/README.md} says, never by the tests. */
@NullMarked
package org.lastmile.schemas.benchmark;

import org.jspecify.annotations.NullMarked;
