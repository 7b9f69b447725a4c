package org.lastmile.checkpoint.truthfulness;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Gates that somebody passed since they were judged. Lost in a crash, and known again at the next passage. */
@Singleton
public class GatesWithNews {

    private final Set<String> gates = ConcurrentHashMap.newKeySet();

    /** Somebody passed this gate. */
    public void add(String gateId) {
        gates.add(gateId);
    }

    /** All of them; from now on none has news. */
    public Set<String> take() {
        var taken = new TreeSet<>(gates);
        gates.removeAll(taken);
        return taken;
    }
}
