package org.lastmile.registration.person;

import java.util.Optional;

/** Knows the numbering plans: a mainland mobile number as people write it, or E.164 of any country. */
public interface PhoneReader {

    /** The number in E.164, or nothing when nobody can have it. */
    Optional<String> e164(String written);
}
