package org.lastmile.platform.core.document;

/** Identity documents that are taken. */
public enum DocumentType {
    /** Citizen ID and residence permit of people from Hong Kong, Macao and Taiwan (GB 11643-1999). */
    CN_ID,
    /** Foreigner's permanent residence card: the old form, or 18 digits since December 2023. */
    CN_PERMANENT_RESIDENCE,
    /** Passport of any country. */
    PASSPORT
}
