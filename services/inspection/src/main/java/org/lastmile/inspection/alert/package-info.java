/**
 * Which alerts exist and who sees them, copied from notification, so that a finding is raised from none that does not
 * exist or is none of the caller's.
 */
@NullMarked
package org.lastmile.inspection.alert;

import org.jspecify.annotations.NullMarked;
