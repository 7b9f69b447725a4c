/**
 * The front door as a client sees it: tokens of the operator client, JSON calls, and the county's places. The launcher,
 * the simulator and the acceptance tests all call the services through {@link org.lastmile.local.api.Api}. In come
 * paths and values, out come answers or a failure that a person understands.
 */
@NullMarked
package org.lastmile.local.api;

import org.jspecify.annotations.NullMarked;
