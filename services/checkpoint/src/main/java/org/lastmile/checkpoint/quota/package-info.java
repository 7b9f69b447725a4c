/**
 * How often somebody may pass the gates of compounds: data that the county sets, such as one person of a household out
 * every two days, or each car in and out once a day. What exceeds it is answered HOLD with the cause QUOTA_SPENT: the
 * staff decide with a reason, the quota alone decides nothing. Start at {@link SetQuota}; the gate asks
 * {@link HoldsAtGates}. The quota rules:
 *
 * <pre>
 * §1 A quota holds for the gates of all compounds within its place. Each place has one per subject and direction; those
 *    of a place and of a larger one around it hold side by side.
 * §2 A use is a passage answered PASS, or held and let pass by the staff, on the local day on which it was measured.
 * §3 Days are counted back from today: 2 days are today and yesterday.
 * </pre>
 */
@NullMarked
package org.lastmile.checkpoint.quota;

import org.jspecify.annotations.NullMarked;
