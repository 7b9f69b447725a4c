/**
 * Who is inside a compound, by the last passage through one of its gates. A passage counts by the time it was measured:
 * what comes late changes nothing that is newer, and the next contrary passage corrects what was missed. The answer is
 * a number; about one person staff may ask who say what for. Nobody gets a list. Start at {@link KeepPresence} and
 * {@link AskForPresence}.
 */
@NullMarked
package org.lastmile.checkpoint.presence;

import org.jspecify.annotations.NullMarked;
