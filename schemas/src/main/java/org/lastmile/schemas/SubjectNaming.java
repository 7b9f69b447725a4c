package org.lastmile.schemas;

import org.apache.kafka.common.config.ConfigException;

/** How a schema's subject is named, chosen by the class names of Confluent's strategies, which need not be present. */
enum SubjectNaming {
    TOPIC("TopicNameStrategy") {
        @Override
        String subject(String topic, String recordName) {
            return topic + "-value";
        }
    },
    RECORD("RecordNameStrategy") {
        @Override
        String subject(String topic, String recordName) {
            return recordName;
        }
    },
    TOPIC_RECORD("TopicRecordNameStrategy") {
        @Override
        String subject(String topic, String recordName) {
            return topic + "-" + recordName;
        }
    };

    private static final String CONFLUENT_PACKAGE = "io.confluent.kafka.serializers.subject.";

    private final String className;

    SubjectNaming(String simpleName) {
        this.className = CONFLUENT_PACKAGE + simpleName;
    }

    /** The strategy's class name as Confluent has it. */
    String className() {
        return className;
    }

    abstract String subject(String topic, String recordName);

    static SubjectNaming named(String className) {
        for (SubjectNaming naming : values()) {
            if (naming.className.equals(className)) {
                return naming;
            }
        }
        throw new ConfigException(
                SerdeSettings.SUBJECT_NAMING,
                className,
                "known are TopicNameStrategy, RecordNameStrategy and TopicRecordNameStrategy in " + CONFLUENT_PACKAGE);
    }
}
