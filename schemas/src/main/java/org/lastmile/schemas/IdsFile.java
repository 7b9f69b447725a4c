package org.lastmile.schemas;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of learnt schemas, shared by all clients of a process and by all instances on a machine.
 *
 * <p>Changed under a lock, in a copy that replaces the file at once: a reader sees the old or the new one, also after a
 * crash.
 */
final class IdsFile {
    private static final Logger LOG = LoggerFactory.getLogger(IdsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Object WITHIN_THIS_PROCESS = new Object();

    private final Path path;

    IdsFile(Path path) {
        this.path = path;
    }

    /** The schemas in the file, by id; none when there is no file yet. */
    Map<Integer, LearntSchema> read() {
        Map<Integer, LearntSchema> schemas = new TreeMap<>();
        if (!Files.exists(path)) {
            return schemas;
        }
        try {
            JSON.readTree(Files.readAllBytes(path)).path("schemas").forEach(node -> {
                LearntSchema learnt = LearntSchema.of(node);
                schemas.put(learnt.id(), learnt);
            });
        } catch (IOException | IllegalArgumentException damaged) {
            throw new SerializationException(
                    "file of schema ids " + path + " cannot be read; with the registry reachable it may be deleted,"
                            + " and the ids are learnt again",
                    damaged);
        }
        return schemas;
    }

    /** Changes the file as it is now. A file that cannot be written is logged, not thrown: memory has the ids. */
    void update(Consumer<Map<Integer, LearntSchema>> change) {
        synchronized (WITHIN_THIS_PROCESS) {
            try {
                Files.createDirectories(path.resolveSibling("."));
                try (FileChannel lock = FileChannel.open(
                        path.resolveSibling(path.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
                    lock.lock();
                    Map<Integer, LearntSchema> schemas = read();
                    change.accept(schemas);
                    replace(schemas);
                }
            } catch (IOException failed) {
                LOG.atWarn()
                        .addKeyValue("file", path)
                        .setCause(failed)
                        .log("Schema ids are not kept for a restart: their file cannot be written");
            }
        }
    }

    private void replace(Map<Integer, LearntSchema> schemas) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode entries = root.putArray("schemas");
        schemas.values().forEach(learnt -> entries.add(learnt.toJson(JSON)));
        Path copy = path.resolveSibling(path.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                copy, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(copy, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
