package org.lastmile.simulator.fault;

/**
 * A valid request after something was done to it.
 *
 * @param request its bytes
 * @param whole whether it says truly how long it is, so that an answer is owed
 * @param kind what was done to it
 */
record Mutant(byte[] request, boolean whole, String kind) {}
