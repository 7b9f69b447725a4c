/**
 * Registering people and households, and finding somebody by a document. What stands in a URL is a handle that means
 * something in this session only. Start reading at {@code PeoplePage}.
 */
@NullMarked
package org.lastmile.console.person;

import org.jspecify.annotations.NullMarked;
