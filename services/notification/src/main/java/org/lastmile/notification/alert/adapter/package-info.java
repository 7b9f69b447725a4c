/** How alerts meet Kafka, HTTP and the database. */
@NullMarked
package org.lastmile.notification.alert.adapter;

import org.jspecify.annotations.NullMarked;
