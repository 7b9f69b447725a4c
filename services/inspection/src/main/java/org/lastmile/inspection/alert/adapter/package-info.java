/** Hears of alerts and keeps where they belong. */
@NullMarked
package org.lastmile.inspection.alert.adapter;

import org.jspecify.annotations.NullMarked;
