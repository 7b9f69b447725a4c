package org.lastmile.schemas;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Makes the serializer and the deserializer that the configuration names: ours or Confluent's, which take the same
 * keys. What Confluent's default otherwise is set here, so that a name is all that has to be changed.
 */
public final class EventSerde {

    /** Key of the serializer's class name; {@link AvroSerializer} by default. */
    public static final String SERIALIZER = "value.serializer";

    /** Key of the deserializer's class name; {@link AvroDeserializer} by default. */
    public static final String DESERIALIZER = "value.deserializer";

    private EventSerde() {}

    /** The serializer named by {@value #SERIALIZER}, configured. */
    @SuppressWarnings("unchecked") // every Avro serializer takes generated records
    public static Serializer<SpecificRecord> serializer(Map<String, ?> config) {
        Serializer<SpecificRecord> serializer = named(SERIALIZER, config, AvroSerializer.class, Serializer.class);
        serializer.configure(complete(config), false);
        return serializer;
    }

    /** The deserializer named by {@value #DESERIALIZER}, configured. */
    @SuppressWarnings("unchecked") // with specific.avro.reader it gives generated records
    public static Deserializer<SpecificRecord> deserializer(Map<String, ?> config) {
        Deserializer<SpecificRecord> deserializer =
                named(DESERIALIZER, config, AvroDeserializer.class, Deserializer.class);
        deserializer.configure(complete(config), false);
        return deserializer;
    }

    private static Map<String, Object> complete(Map<String, ?> config) {
        var complete = new HashMap<String, Object>();
        complete.put(SerdeSettings.AUTO_REGISTER, false);
        complete.put(SerdeSettings.SUBJECT_NAMING, SubjectNaming.TOPIC_RECORD.className());
        complete.put(SerdeSettings.SPECIFIC_READER, true);
        complete.putAll(config);
        return complete;
    }

    private static <T> T named(String key, Map<String, ?> config, Class<? extends T> ours, Class<T> wanted) {
        // other serdes do not know that Avro must be told which classes it may make
        TrustedEvents.trust();
        String name = String.valueOf(config.get(key)).strip();
        if (config.get(key) == null || name.isEmpty()) {
            name = ours.getName();
        }
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .asSubclass(wanted)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ClassNotFoundException e) {
            throw new ConfigException(key, name, "there is no such class on the class path");
        } catch (ClassCastException e) {
            throw new ConfigException(key, name, "it is no " + wanted.getName());
        } catch (InvocationTargetException e) {
            throw new ConfigException(key, name, "its constructor failed: " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new ConfigException(key, name, "it has no public constructor without arguments");
        }
    }
}
