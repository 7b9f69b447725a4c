/**
 * {@code ./lastmile demo}: a synthetic county that lives in front of whoever opens the page. In go a place, a rate and
 * a seed; out come people, gates and devices made through the API, readings with the rhythm and the faults of real
 * ones, and the story of a household exit, told again and again. What is sent is decided by {@link Traffic} alone, from
 * the seed; {@link Device} gives it to an agent of {@code deploy/agent}, which brings it to the front door whatever
 * happens there. Start reading at {@link Demo}.
 */
@NullMarked
package org.lastmile.simulator.demo;

import org.jspecify.annotations.NullMarked;
