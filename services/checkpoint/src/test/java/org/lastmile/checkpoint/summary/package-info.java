@NullMarked
package org.lastmile.checkpoint.summary;

import org.jspecify.annotations.NullMarked;
