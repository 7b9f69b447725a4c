/**
 * The platform core in Spring's terms: beans for the outbox, the relay and the consumers, one problem format, staff
 * from the access token, dead letters and health. A service only adds its name, its tables and its use cases.
 */
@NullMarked
package org.lastmile.platform.spring;

import org.jspecify.annotations.NullMarked;
