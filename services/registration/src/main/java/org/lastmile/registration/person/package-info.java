/**
 * The identity vault: who a person token stands for. Documents, names and phones come in, are checked, and are sealed
 * at rest; only tokens go out as events. Answers are masked; what is revealed for a stated purpose is written down
 * first. Start at {@link org.lastmile.registration.person.RegisterPerson}.
 */
@NullMarked
package org.lastmile.registration.person;

import org.jspecify.annotations.NullMarked;
