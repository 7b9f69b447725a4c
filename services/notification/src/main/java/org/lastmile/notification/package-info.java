/**
 * Who is told. Hears of violations, keeps one alert per episode, and brings it to those who asked for it: on their open
 * streams and to their webhooks. Start at {@code alert}.
 */
@NullMarked
package org.lastmile.notification;

import org.jspecify.annotations.NullMarked;
