package org.lastmile.console.person;

import java.util.List;

/** The documents somebody can be registered by. */
final class DocumentTypes {

    static final List<String> ALL = List.of("CN_ID", "CN_PERMANENT_RESIDENCE", "PASSPORT");

    private DocumentTypes() {}
}
