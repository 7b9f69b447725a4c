/**
 * Who is known, and where: the tree of places, the identity vault and the households. Place lists and registrations
 * come in over HTTP; places, person tokens and households go out as events, identities never do. Start at
 * {@code place.ImportPlaces} and {@code person.RegisterPerson}.
 */
@NullMarked
package org.lastmile.registration;

import org.jspecify.annotations.NullMarked;
