/** The rules of findings, tried without a server. */
@NullMarked
package org.lastmile.inspection.finding;

import org.jspecify.annotations.NullMarked;
