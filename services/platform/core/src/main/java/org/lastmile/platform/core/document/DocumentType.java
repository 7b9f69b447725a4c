package org.lastmile.platform.core.document;

/** Identity documents that are taken. */
public enum DocumentType {
    /** Resident identity card (GB 11643), and the residence permit of the same form for Hong Kong, Macao and Taiwan. */
    CN_ID,
    /** Permanent residence card of a foreigner: 18 digits beginning with 9, or the old 3 letters and 12 digits. */
    CN_PERMANENT_RESIDENCE,
    /** Passport of any country. */
    PASSPORT,
    /** Pass card that the county gave to a person who is registered by another document. */
    PASS_CARD
}
