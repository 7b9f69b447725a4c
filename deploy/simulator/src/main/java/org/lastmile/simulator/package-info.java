/**
 * People, devices and load that do not exist, against a stack that does. Start at {@link Simulator}; {@code demo} is
 * the county that lives in front of the page, {@link Load} the open-loop generator, {@link SyntheticPeople} makes the
 * documents.
 */
@NullMarked
package org.lastmile.simulator;

import org.jspecify.annotations.NullMarked;
