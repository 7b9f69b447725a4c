/**
 * How people come in and go out: JSON over HTTP, sealed rows in PostgreSQL, tokens in the outbox. {@code PersonMapper}
 * alone reveals what is sensitive; {@code PersonWiring} makes the use cases beans.
 */
@NullMarked
package org.lastmile.registration.person.adapter;

import org.jspecify.annotations.NullMarked;
