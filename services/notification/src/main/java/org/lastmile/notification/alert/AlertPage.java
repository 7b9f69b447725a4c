package org.lastmile.notification.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of alerts.
 *
 * @param alerts newest first
 * @param next where the next page begins; null on the last page
 */
public record AlertPage(List<AlertView> alerts, AlertQuery.@Nullable Position next) {}
