package org.lastmile.registration.person.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.FieldCipher;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.pii.Sensitive;
import org.springframework.stereotype.Component;

/** Seals and opens the personal columns; each value is bound to its table, column and row. */
@Component
class PersonSeal {

    private final FieldCipher cipher;

    PersonSeal(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(Sensitive<String> value, String column, PersonToken row) {
        return cipher.seal(value, context(column, row));
    }

    byte @Nullable [] sealOrNull(@Nullable Sensitive<String> value, String column, PersonToken row) {
        return value == null ? null : seal(value, column, row);
    }

    Sensitive<String> open(byte[] sealed, String column, PersonToken row) {
        return cipher.open(sealed, context(column, row));
    }

    private static String context(String column, PersonToken row) {
        return column + '|' + row.value();
    }
}
