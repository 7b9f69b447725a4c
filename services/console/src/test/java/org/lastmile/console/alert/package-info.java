/** Tests of the live list. */
@NullMarked
package org.lastmile.console.alert;

import org.jspecify.annotations.NullMarked;
