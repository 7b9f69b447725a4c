package org.lastmile.simulator.demo;

import java.time.LocalDate;
import org.lastmile.platform.core.document.DocumentInvalid;
import org.lastmile.platform.core.document.DocumentNumber;
import org.lastmile.platform.core.document.WrittenDocument;

/** The services' own rule of what a document number is. */
final class Documents {

    private Documents() {}

    static boolean isValid(String number) {
        try {
            DocumentNumber.of(new WrittenDocument("CN_ID", number, null), LocalDate.of(2020, 2, 1));
            return true;
        } catch (DocumentInvalid wrong) {
            return false;
        }
    }
}
