/**
 * What can go wrong with devices, the network and the servers, done to a running stack while readings come in, and
 * counted afterwards: accepted = in Kafka = stored. A {@link Fault} is one of them, a {@link Course} is how it went.
 * Start at {@link FaultsCommand}.
 */
@NullMarked
package org.lastmile.simulator.fault;

import org.jspecify.annotations.NullMarked;
