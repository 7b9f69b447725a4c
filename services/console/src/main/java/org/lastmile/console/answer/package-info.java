/**
 * Problem documents from places where no controller runs: the front door and the security filters. Everything else goes
 * through the platform's advice and looks the same. Start reading at {@link org.lastmile.console.answer.ProblemAnswer}.
 */
@NullMarked
package org.lastmile.console.answer;

import org.jspecify.annotations.NullMarked;
