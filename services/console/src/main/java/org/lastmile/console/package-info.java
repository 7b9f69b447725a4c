/**
 * The front door of Lastmile: who somebody is ({@code identity}) and where a request goes ({@code gateway}). People and
 * programs come in on one port; tokens go out from here and are checked by every service against this service's keys.
 * Start reading at {@link org.lastmile.console.ConsoleApplication}, then the package-info of the two features.
 */
@NullMarked
package org.lastmile.console;

import org.jspecify.annotations.NullMarked;
