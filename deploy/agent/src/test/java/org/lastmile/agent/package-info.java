@NullMarked
package org.lastmile.agent;

import org.jspecify.annotations.NullMarked;
