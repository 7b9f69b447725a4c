/**
 * Measures the judging of passages against real PostgreSQL; apart from the tests, because a measurement is no proof.
 */
@NullMarked
package org.lastmile.quarantine.benchmark;

import org.jspecify.annotations.NullMarked;
