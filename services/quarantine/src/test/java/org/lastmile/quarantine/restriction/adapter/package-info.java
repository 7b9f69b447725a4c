/** Tests of what a row keeps. */
@NullMarked
package org.lastmile.quarantine.restriction.adapter;

import org.jspecify.annotations.NullMarked;
