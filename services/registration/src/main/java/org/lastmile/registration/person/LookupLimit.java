package org.lastmile.registration.person;

/** Bounds how often one member of staff may ask for people the vault does not show. */
public interface LookupLimit {

    /** Insists that the member of staff may still ask. @throws org.lastmile.platform.core.problem.Refusal 429 if not */
    void check(String subject);

    /** Counts a look-up that found nothing, and logs it. */
    void missed(String subject);
}
