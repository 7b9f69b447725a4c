package org.lastmile.quarantine.order;

import org.lastmile.platform.core.pii.PersonToken;

/** Registration itself, asked only for what has not arrived here yet, in the caller's name, outside any transaction. */
public interface Vault {

    /** Is this person registered? @throws org.lastmile.platform.core.problem.Refusal {@code registration-away} */
    Answer person(PersonToken token, String credential);

    /** Is there such a place? @throws org.lastmile.platform.core.problem.Refusal {@code registration-away} */
    Answer place(String code, String credential);

    /** What registration says. */
    enum Answer {
        /** It is there. */
        KNOWN,
        /** It is not. */
        UNKNOWN,
        /** The caller may not know. */
        HIDDEN
    }
}
