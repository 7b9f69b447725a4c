package org.lastmile.schemas;

import java.time.Duration;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ids of schemas and schemas of ids: as the registry says, or, while it is away, as it said before.
 *
 * <p>Whatever was taken from memory of a former run is compared with the registry as soon as it answers again.
 */
final class KnownSchemas implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KnownSchemas.class);

    private final RegistryClient registry;
    private final boolean autoRegister;
    private final LearntSchemas learnt;
    private final Recheck recheck;

    KnownSchemas(SerdeSettings settings, Duration recheckEvery) {
        this.registry = new RegistryClient(settings.registries());
        this.autoRegister = settings.autoRegister();
        this.learnt = new LearntSchemas(settings.idsFile() == null ? null : new IdsFile(settings.idsFile()));
        this.recheck = new Recheck(recheckEvery);
    }

    /** The id under which the subject has the schema. */
    int idOf(String subject, Schema schema) {
        try {
            return askForId(subject, schema);
        } catch (RegistryUnavailable away) {
            LearntSchema known = learnt.find(subject, schema);
            if (known == null) {
                throw away;
            }
            useFormer(known.id(), subject, away, () -> askForId(subject, schema));
            return known.id();
        }
    }

    /** The schema with the id. */
    Schema withId(int id) {
        try {
            return askForSchema(id);
        } catch (RegistryUnavailable away) {
            LearntSchema known = learnt.get(id);
            if (known == null) {
                throw away;
            }
            useFormer(id, "", away, () -> askForSchema(id));
            return known.schema();
        }
    }

    /** What the registry said that does not fit what was used before; must be thrown by whoever uses this. */
    @Nullable
    SerializationException contradiction() {
        return recheck.contradiction();
    }

    private int askForId(String subject, Schema schema) {
        LearntSchema known = learnt.find(subject, schema);
        int id;
        try {
            id = autoRegister ? registry.register(subject, schema) : registry.lookUp(subject, schema);
        } catch (SchemaUnknown no) {
            if (known != null) {
                // comments may have changed since and are not registered yet; if that is not it, this throws
                askForSchema(known.id());
            }
            throw no;
        }
        if (known != null && known.id() != id) {
            // comments may have changed since, which gives a new id; the former id must still mean the same
            askForSchema(known.id());
        }
        learnt.keep(id, schema, Set.of(subject));
        return id;
    }

    private Schema askForSchema(int id) {
        try {
            Schema schema = registry.schema(id);
            learnt.keep(id, schema, Set.of());
            return schema;
        } catch (SchemaUnknown no) {
            LearntSchema known = learnt.get(id);
            throw known == null ? no : contradicted(known, no);
        }
    }

    private RegistryContradiction contradicted(LearntSchema known, SchemaUnknown no) {
        return new RegistryContradiction(no.getMessage() + ", but " + learnt + " learnt it as "
                + known.schema().getFullName() + " of subjects " + known.subjects());
    }

    private void useFormer(int id, String subject, RegistryUnavailable away, Runnable question) {
        LOG.atWarn()
                .addKeyValue("schemaId", id)
                .addKeyValue("subject", subject)
                .addKeyValue("reason", away.getMessage())
                .log("Registry is away: using a schema id of a former run");
        recheck.later(question);
    }

    @Override
    public void close() {
        recheck.close();
    }
}
