package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a program that refuses to run as root, when root is who we are.
 *
 * <p>A user namespace of its own is tried first: files then keep their owner and need not be readable by anyone else.
 * Where the system forbids that, the program runs as {@code nobody}, who is given the data folder.
 */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");
    private static final List<String> SETPRIV =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    private static final List<String> RUNUSER = List.of("runuser", "-u", "nobody", "--");

    private final List<String> prefix;
    private final boolean otherUser;

    private Unprivileged(List<String> prefix, boolean otherUser) {
        this.prefix = prefix;
        this.otherUser = otherUser;
    }

    static Unprivileged detect() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), false);
        }
        return firstThatWorks(List.of(NAMESPACE, SETPRIV, RUNUSER))
                .map(found -> new Unprivileged(found, found != NAMESPACE))
                .orElseThrow(() -> new StackFailure("PostgreSQL refuses to run as root, and none of 'unshare -U',"
                        + " 'setpriv' and 'runuser' works here. Start the stack as an ordinary user"));
    }

    static Optional<List<String>> firstThatWorks(List<List<String>> prefixes) {
        return prefixes.stream()
                .filter(prefix -> Tools.succeeds(concat(prefix, List.of("true"))))
                .findFirst();
    }

    List<String> command(List<String> command) {
        return concat(prefix, command);
    }

    /** Hands the folder to the user the program runs as, and makes sure that this user can reach it. */
    void give(Path folder) throws IOException {
        if (!otherUser) {
            return;
        }
        var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(path, nobody);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(path, nobody);
                return FileVisitResult.CONTINUE;
            }
        });
        if (!Tools.succeeds(command(List.of("test", "-w", folder.toString())))) {
            throw new StackFailure(("PostgreSQL refuses to run as root, and the user it runs as instead (nobody) cannot"
                            + " reach %s. Start the stack as an ordinary user, or choose another folder: --home FOLDER")
                    .formatted(folder));
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        var whole = new ArrayList<>(first);
        whole.addAll(second);
        return whole;
    }
}
