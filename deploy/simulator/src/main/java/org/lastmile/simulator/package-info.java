/**
 * People, devices and load that do not exist, against a stack that does. Start at {@link Simulator}; {@link Load} is
 * the open-loop generator, {@link SyntheticPeople} makes the documents.
 */
@NullMarked
package org.lastmile.simulator;

import org.jspecify.annotations.NullMarked;
