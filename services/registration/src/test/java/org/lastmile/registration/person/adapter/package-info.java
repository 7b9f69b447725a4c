/** Tests. */
@NullMarked
package org.lastmile.registration.person.adapter;

import org.jspecify.annotations.NullMarked;
