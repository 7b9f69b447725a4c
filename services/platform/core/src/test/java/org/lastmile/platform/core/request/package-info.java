/** Tests of request keys. */
@NullMarked
package org.lastmile.platform.core.request;

import org.jspecify.annotations.NullMarked;
