/**
 * Gates and their devices for those who look after them; a credential is shown once. Start reading at
 * {@code GatesPage}; other pages learn here what a gate is called.
 */
@NullMarked
package org.lastmile.console.device;

import org.jspecify.annotations.NullMarked;
