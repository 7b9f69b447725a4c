/** Tests of the platform's Spring adapter that need no service around them. */
@NullMarked
package org.lastmile.platform.spring;

import org.jspecify.annotations.NullMarked;
