/**
 * Readings between their acceptance at the gate and the server's answer, on disk. A reading comes in when it is taken,
 * goes out when it was answered, and survives everything between: a lost network, a killed program, a lost plug. Start
 * at {@link Journal}.
 */
@NullMarked
package org.lastmile.agent.journal;

import org.jspecify.annotations.NullMarked;
