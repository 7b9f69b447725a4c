/**
 * Who is known, under which tokens, and who lives with whom: a copy of what registration tells. Start with
 * {@link org.lastmile.quarantine.person.FollowRegistry}.
 */
@NullMarked
package org.lastmile.quarantine.person;

import org.jspecify.annotations.NullMarked;
