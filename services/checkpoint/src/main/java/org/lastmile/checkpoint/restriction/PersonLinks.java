package org.lastmile.checkpoint.restriction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which documents belong to one person, so that any of them finds what is known under the first. */
@Singleton
public class PersonLinks {

    private final Map<String, String> primaryOf = new ConcurrentHashMap<>();
    private final Map<String, List<String>> furtherOf = new ConcurrentHashMap<>();

    /** A further document belongs to the person. */
    public void link(String primaryToken, String documentToken) {
        if (!primaryToken.equals(documentToken) && primaryOf.put(documentToken, primaryToken) == null) {
            furtherOf
                    .computeIfAbsent(primaryToken, key -> new CopyOnWriteArrayList<>())
                    .add(documentToken);
        }
    }

    /** The token under which the person was first registered; the token itself when nothing is linked. */
    public String primary(String token) {
        return primaryOf.getOrDefault(token, token);
    }

    /** All tokens of the person behind this one, the first one first. */
    public List<String> allOf(String token) {
        String primary = primary(token);
        var all = new ArrayList<String>();
        all.add(primary);
        all.addAll(furtherOf.getOrDefault(primary, List.of()));
        return all;
    }
}
