package org.lastmile.registration.idempotency;

/**
 * What a client was told.
 *
 * @param location path of what was made
 * @param version its version, for the ETag
 * @param body JSON, masked
 */
public record Answer(String location, long version, String body) {}
