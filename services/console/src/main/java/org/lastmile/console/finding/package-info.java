/** Findings: raised, often from an alert, put right, and looked at again. Start reading at {@code FindingPage}. */
@NullMarked
package org.lastmile.console.finding;

import org.jspecify.annotations.NullMarked;
