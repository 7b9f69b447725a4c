/**
 * What the tests of every service stand on: {@link TestInfrastructure} gives a module its own corner of one real Kafka,
 * PostgreSQL and registry, {@link EventProbe} plays the other services, {@link TestIssuer} the sign-in,
 * {@link HouseRules} guards the structure and {@link PlatformContract} the promises that hold for all. Start at
 * {@code TestInfrastructure.forModule}.
 */
@NullMarked
package org.lastmile.platform.testing;

import org.jspecify.annotations.NullMarked;
