/**
 * The program on a gate's computer: takes readings from local devices, keeps them until the server has answered, shows
 * the verdict, and goes on without a network. {@link org.lastmile.agent.GateAgent} puts the parts together: readings
 * come in by {@code intake}, lie in the {@code journal}, leave by {@code sending}; {@code summary} is what the gate
 * knows of restrictions while it is alone. Start at {@link org.lastmile.agent.GateAgent}.
 */
@NullMarked
package org.lastmile.agent;

import org.jspecify.annotations.NullMarked;
