package org.lastmile.registration.person;

import org.lastmile.platform.core.document.DocumentType;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.pii.Sensitive;

/**
 * A checked identity document.
 *
 * @param token pseudonym of this document
 * @param type kind of document
 * @param country who issued it, ISO 3166-1 alpha-3
 * @param number its number, in upper case without surrounding blanks
 */
public record Document(PersonToken token, DocumentType type, String country, Sensitive<String> number) {}
