package org.lastmile.checkpoint.fever;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.lastmile.checkpoint.passage.KnownFevers;
import org.lastmile.checkpoint.platform.MemoryCopy;

/** The confirmed fevers, in memory for the gates; a confirmation shows here within two seconds. */
@Singleton
public class OpenFevers implements KnownFevers, MemoryCopy {

    private final FeverEpisodes episodes;
    private volatile Set<String> subjects = Set.of();
    private volatile boolean read;

    OpenFevers(FeverEpisodes episodes) {
        this.episodes = episodes;
    }

    @Override
    public boolean isConfirmed(String personToken) {
        return subjects.contains(personToken);
    }

    /** Reads them anew; while the database is away the last answer stands. */
    @Transactional
    public void refresh() {
        subjects = episodes.openSubjects();
        read = true;
    }

    @Override
    public boolean isRead() {
        return read;
    }
}
