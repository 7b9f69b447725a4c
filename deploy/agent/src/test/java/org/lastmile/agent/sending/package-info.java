@NullMarked
package org.lastmile.agent.sending;

import org.jspecify.annotations.NullMarked;
