/** Measures the relay against the real servers; apart from the tests, because a measurement is not a proof. */
@NullMarked
package org.lastmile.platform.testing.benchmark;

import org.jspecify.annotations.NullMarked;
