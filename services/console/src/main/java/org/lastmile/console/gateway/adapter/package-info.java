/**
 * The front door over HTTP: takes a request, hands it to the service that owns its path and copies the answer back,
 * event streams piece by piece. Start reading at {@code GatewayHandler}; why this is our own code and not a library is
 * in docs/decisions/0009-sign-in.md.
 */
@NullMarked
package org.lastmile.console.gateway.adapter;

import org.jspecify.annotations.NullMarked;
