package org.lastmile.checkpoint.fever;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Passages;

/** Keeps what the stream told and judges it. Called in the transaction that remembers the events. */
@Singleton
public class KeepPassages {

    private final Passages passages;
    private final ConfirmFevers confirmFevers;

    KeepPassages(Passages passages, ConfirmFevers confirmFevers) {
        this.passages = passages;
        this.confirmFevers = confirmFevers;
    }

    /** Keeps and judges passages in their order. */
    public void handle(List<Passage> batch) {
        passages.lockTogether(pairing(batch));
        passages.add(batch);
        confirmFevers.handle(batch);
    }

    private static List<UUID> pairing(List<Passage> batch) {
        return batch.stream()
                .filter(passage -> passage.temperature().isFever())
                .flatMap(passage -> Stream.of(Optional.of(passage.id()), Optional.ofNullable(passage.recheckOf())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
