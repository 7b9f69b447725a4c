/**
 * Policy packs as data: how many days, counted from when. Pure rules; {@link org.lastmile.quarantine.policy.PolicyPack}
 * is where to start. Pack 2020-02 says:
 *
 * <pre>
 * §1 Home quarantine lasts 14 days after day 0.
 * §2 Day 0 is the last exposure where known, else the day of leaving the risk area, else the arrival, else the day of
 *    the order. Days already elapsed count: only the missing days are made up.
 * §3 The person under order does not leave the place of the order.
 * §4 Those who live with the person do not leave the dwelling either; the community brings what is needed.
 * §5 Where no day is left on the day of the order, a person decides with a reason whether and how long to order.
 * </pre>
 */
@NullMarked
package org.lastmile.quarantine.policy;

import org.jspecify.annotations.NullMarked;
