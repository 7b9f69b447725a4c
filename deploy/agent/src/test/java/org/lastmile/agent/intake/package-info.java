@NullMarked
package org.lastmile.agent.intake;

import org.jspecify.annotations.NullMarked;
