/**
 * The whole system on one machine: the infrastructure and the services as processes, with ports, secrets, databases,
 * topics and schemas. In come settings and built jars, out comes a running stack; the acceptance tests use it as the
 * launcher does. Start reading at {@link org.lastmile.local.stack.Stack}.
 */
@NullMarked
package org.lastmile.local.stack;

import org.jspecify.annotations.NullMarked;
