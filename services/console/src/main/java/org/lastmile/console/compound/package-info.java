/**
 * How a compound or village may be entered and left: by all its gates, by one, or out only with an approved exit. Start
 * reading at {@code CompoundPage}.
 */
@NullMarked
package org.lastmile.console.compound;

import org.jspecify.annotations.NullMarked;
