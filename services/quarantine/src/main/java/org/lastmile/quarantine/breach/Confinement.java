package org.lastmile.quarantine.breach;

import java.time.Instant;
import java.util.UUID;

/**
 * An order that keeps a person in.
 *
 * @param orderId order
 * @param placeCode place not to be left
 * @param since when it was issued
 * @param own true for the person under order, false for somebody in the same household
 */
public record Confinement(UUID orderId, String placeCode, Instant since, boolean own) {}
