/**
 * What services need to speak events: the Avro serializer and deserializer (drop-ins for Confluent's), the catalogue of
 * topics and the set-up of topics and subjects. Records and configuration come in, bytes in Confluent's wire layout go
 * out. Knows Kafka's clients, Avro and the JDK only. Start at {@link org.lastmile.schemas.AvroSerializer} and
 * {@link org.lastmile.schemas.TopicCatalogue}.
 */
@NullMarked
package org.lastmile.schemas;

import org.jspecify.annotations.NullMarked;
