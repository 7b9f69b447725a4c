@NullMarked
package org.lastmile.console.device;

import org.jspecify.annotations.NullMarked;
