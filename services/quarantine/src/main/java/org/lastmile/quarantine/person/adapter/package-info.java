/** Hears of persons and households and keeps them in PostgreSQL. */
@NullMarked
package org.lastmile.quarantine.person.adapter;

import org.jspecify.annotations.NullMarked;
