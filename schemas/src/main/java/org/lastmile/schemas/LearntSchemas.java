package org.lastmile.schemas;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** What one client has learnt from the registry, in memory and, when configured, in a file that survives a restart. */
final class LearntSchemas {
    private final @Nullable IdsFile file;
    private final Map<Integer, LearntSchema> byId;

    LearntSchemas(@Nullable IdsFile file) {
        this.file = file;
        this.byId = file == null ? new TreeMap<>() : file.read();
    }

    synchronized @Nullable LearntSchema get(int id) {
        if (!byId.containsKey(id)) {
            learnFromFile();
        }
        return byId.get(id);
    }

    /** The schema learnt for the subject that means the same bytes as the given one. */
    synchronized @Nullable LearntSchema find(String subject, Schema schema) {
        String fingerprint = Fingerprint.of(schema);
        LearntSchema found = find(subject, fingerprint);
        if (found == null) {
            learnFromFile();
            found = find(subject, fingerprint);
        }
        return found;
    }

    private @Nullable LearntSchema find(String subject, String fingerprint) {
        return byId.values().stream()
                .filter(learnt -> learnt.fingerprint().equals(fingerprint)
                        && learnt.subjects().contains(subject))
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    /** Other clients of this service write to the file too. */
    private void learnFromFile() {
        if (file != null) {
            file.read().values().forEach(learnt -> add(byId, learnt));
        }
    }

    /**
     * Keeps what the registry said.
     *
     * @throws RegistryContradiction if the id was learnt with another schema
     */
    synchronized void keep(int id, Schema schema, Set<String> subjects) {
        LearntSchema told = new LearntSchema(id, Fingerprint.of(schema), schema, subjects);
        LearntSchema known = byId.get(id);
        if (known != null
                && known.fingerprint().equals(told.fingerprint())
                && known.subjects().containsAll(subjects)) {
            return;
        }
        if (file != null) {
            file.update(onDisk -> add(onDisk, told));
        }
        add(byId, told);
    }

    private void add(Map<Integer, LearntSchema> schemas, LearntSchema told) {
        LearntSchema known = schemas.get(told.id());
        if (known != null && !known.fingerprint().equals(told.fingerprint())) {
            throw new RegistryContradiction("the registry says id " + told.id() + " is " + described(told) + ", but "
                    + this + " learnt it as " + described(known));
        }
        schemas.put(told.id(), known == null ? told : known.withSubjectsOf(told));
    }

    private static String described(LearntSchema learnt) {
        return learnt.schema().getFullName() + " (fingerprint "
                + learnt.fingerprint().substring(0, 12) + ")";
    }

    @Override
    public String toString() {
        return file == null ? "this client" : "file " + file;
    }
}
