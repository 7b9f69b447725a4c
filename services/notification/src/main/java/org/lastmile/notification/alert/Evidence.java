package org.lastmile.notification.alert;

import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence, without identity.
 *
 * @param name name from the catalogue, such as gate or temperature
 * @param value value as text
 * @param unit unit, such as Cel; null where there is none
 */
public record Evidence(String name, String value, @Nullable String unit) {}
