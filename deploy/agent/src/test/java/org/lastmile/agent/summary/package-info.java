@NullMarked
package org.lastmile.agent.summary;

import org.jspecify.annotations.NullMarked;
