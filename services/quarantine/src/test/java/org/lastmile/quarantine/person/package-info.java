/** Tests of following the registry. */
@NullMarked
package org.lastmile.quarantine.person;

import org.jspecify.annotations.NullMarked;
