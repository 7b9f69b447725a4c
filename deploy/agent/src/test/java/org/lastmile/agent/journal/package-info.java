@NullMarked
package org.lastmile.agent.journal;

import org.jspecify.annotations.NullMarked;
