/**
 * What all pages share: who is signed in, the language, the frame around a page, how a refusal becomes words beside a
 * field, names of places, and the end of a session. Start reading at {@code PageSecurity} and {@code PageModel}.
 */
@NullMarked
package org.lastmile.console.page;

import org.jspecify.annotations.NullMarked;
