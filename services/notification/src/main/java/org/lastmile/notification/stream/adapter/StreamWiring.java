package org.lastmile.notification.stream.adapter;

import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.lastmile.notification.stream.AlertHistory;
import org.lastmile.notification.stream.AlertLog;
import org.lastmile.notification.stream.AlertStream;
import org.lastmile.notification.stream.StreamFilters;
import org.lastmile.notification.subscription.Subscriptions;
import org.lastmile.platform.spring.LastmileSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes the use cases beans. */
@Configuration(proxyBeanMethods = false)
class StreamWiring {

    @Bean
    AlertTopic alertTopic(LastmileSettings lastmile) {
        return AlertTopic.of(lastmile.kafka(), lastmile.topicPrefix());
    }

    @Bean
    AlertRecordMapper alertRecordMapper(Deserializer<SpecificRecord> deserializer, JsonMapper json) {
        return new AlertRecordMapper(deserializer, json);
    }

    @Bean(destroyMethod = "")
    AlertLog alertLog(StreamSettings settings) {
        return new AlertLog(settings.remembered());
    }

    @Bean
    LogFollower logFollower(AlertTopic topic, AlertRecordMapper mapper, AlertLog log, StreamSettings settings) {
        return new LogFollower(topic.partition(), topic::reader, mapper, log, settings.remembered());
    }

    @Bean
    AlertHistory alertHistory(AlertTopic topic, AlertRecordMapper mapper, StreamSettings settings) {
        return new KafkaHistory(topic, mapper, settings.catchingUp());
    }

    @Bean
    StreamFilters streamFilters(Subscriptions subscriptions) {
        return new StreamFilters(subscriptions);
    }

    @Bean
    AlertStream alertStream(AlertLog log, AlertHistory history, Clock clock, StreamSettings settings) {
        return new AlertStream(log, history, clock, settings.heartbeat());
    }
}
