package org.lastmile.inspection.finding;

import java.time.Instant;

/**
 * What the accountable place did about a finding.
 *
 * @param note in its own words; stays in the database
 * @param at when it said so
 * @param by subject of the member of staff who said so
 */
public record Rectification(String note, Instant at, String by) {}
