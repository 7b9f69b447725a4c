/**
 * What the tests of the Spring services share beyond the contract: {@link SpringService} starts one and shows it to the
 * contracts. Spring itself is optional here; only a module that has it uses this package.
 */
@NullMarked
package org.lastmile.platform.testing.spring;

import org.jspecify.annotations.NullMarked;
