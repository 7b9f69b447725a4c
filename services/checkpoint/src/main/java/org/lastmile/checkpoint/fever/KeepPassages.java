package org.lastmile.checkpoint.fever;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.PassageJudge;
import org.lastmile.checkpoint.passage.Passages;
import org.lastmile.checkpoint.restriction.PersonLinks;

/** Keeps what the stream told and judges it. Called in the transaction that remembers the events. */
@Singleton
public class KeepPassages {

    private final Passages passages;
    private final ConfirmFevers confirmFevers;
    private final PersonLinks links;
    private final List<PassageJudge> judges;

    KeepPassages(Passages passages, ConfirmFevers confirmFevers, PersonLinks links, List<PassageJudge> judges) {
        this.passages = passages;
        this.confirmFevers = confirmFevers;
        this.links = links;
        // the same order everywhere, since each may lock rows
        this.judges = judges.stream()
                .sorted(Comparator.comparing(judge -> judge.getClass().getName()))
                .toList();
    }

    /** Keeps and judges passages in their order. */
    public void handle(List<Passage> batch) {
        passages.lockTogether(pairing(batch));
        passages.add(batch);
        confirmFevers.handle(batch);
        if (!batch.isEmpty()) {
            judges.forEach(judge -> judge.judge(batch));
        }
    }

    private Set<String> pairing(List<Passage> batch) {
        var marks = new HashSet<String>();
        for (Passage passage : batch) {
            if (passage.temperature().isFever()) {
                marks.add(passage.id().toString());
                if (passage.recheckOf() != null) {
                    marks.add(passage.recheckOf().toString());
                }
                if (passage.personToken() != null) {
                    marks.add(links.primary(passage.personToken()));
                }
            }
        }
        return marks;
    }
}
