/**
 * The live list of alerts: read once, then told over an event stream that this server opens at notification in the name
 * of the reader and passes on with the same ids. Start reading at {@code AlertsPage} and {@code AlertFeed}.
 */
@NullMarked
package org.lastmile.console.alert;

import org.jspecify.annotations.NullMarked;
