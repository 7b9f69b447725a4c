/** Tests of what all pages share. */
@NullMarked
package org.lastmile.console.page;

import org.jspecify.annotations.NullMarked;
