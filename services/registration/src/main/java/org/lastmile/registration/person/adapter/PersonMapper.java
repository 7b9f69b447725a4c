package org.lastmile.registration.person.adapter;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.registration.person.Document;
import org.lastmile.registration.person.Person;
import org.lastmile.registration.person.Purpose.Revealed;

/** Turns a person into an answer: masked, but for what was revealed. The only place that opens what is sensitive. */
final class PersonMapper {

    private static final char MASK = '*';

    private PersonMapper() {}

    static PersonJson.Response toJson(Person person, Set<Revealed> revealed) {
        return new PersonJson.Response(
                person.token().value(),
                name(person.name(), revealed.contains(Revealed.NAME)),
                phone(person.phone(), revealed.contains(Revealed.PHONE)),
                person.placeCode(),
                person.householdId(),
                person.documents().stream()
                        .map(document -> document(document, revealed.contains(Revealed.DOCUMENTS)))
                        .toList(),
                revealed.isEmpty());
    }

    private static PersonJson.DocumentResponse document(Document document, boolean revealed) {
        return new PersonJson.DocumentResponse(
                document.token().value(),
                document.type().name(),
                document.country(),
                number(document.number(), revealed));
    }

    /** The family name as a rule: the first character, then as many masks as there were characters. */
    private static String name(Sensitive<String> name, boolean revealed) {
        if (revealed) {
            return name.reveal();
        }
        String first = Character.toString(name.reveal().codePointAt(0));
        int more = name.reveal().codePointCount(0, name.reveal().length()) - 1;
        return first + String.valueOf(MASK).repeat(Math.max(more, 1));
    }

    /** Never more than five characters, and of a short number two. */
    private static String number(Sensitive<String> number, boolean revealed) {
        String text = number.reveal();
        return revealed ? text : text.length() < 10 ? mask(text, 1, 1) : mask(text, 3, 2);
    }

    private static @Nullable String phone(@Nullable Sensitive<String> phone, boolean revealed) {
        if (phone == null) {
            return null;
        }
        return revealed ? phone.reveal() : mask(phone.reveal(), 3, 2);
    }

    private static String mask(String text, int head, int tail) {
        int hidden = text.length() - head - tail;
        return text.substring(0, head) + String.valueOf(MASK).repeat(hidden) + text.substring(head + hidden);
    }
}
