package org.lastmile.registration.person.adapter;

import java.time.Clock;
import org.lastmile.platform.core.pii.FieldCipher;
import org.lastmile.platform.core.pii.GateSummaryKey;
import org.lastmile.platform.core.pii.PersonTokenKey;
import org.lastmile.platform.spring.LastmileSettings;
import org.lastmile.registration.RegistrationSettings;
import org.lastmile.registration.person.AccessLog;
import org.lastmile.registration.person.DocumentReader;
import org.lastmile.registration.person.FingerprintDocuments;
import org.lastmile.registration.person.Fingerprints;
import org.lastmile.registration.person.HouseholdJoining;
import org.lastmile.registration.person.LinkDocument;
import org.lastmile.registration.person.LookupLimit;
import org.lastmile.registration.person.PersonForm;
import org.lastmile.registration.person.Persons;
import org.lastmile.registration.person.PhoneReader;
import org.lastmile.registration.person.RegisterPerson;
import org.lastmile.registration.person.ShowPerson;
import org.lastmile.registration.place.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the keys of the vault and makes the use cases beans. */
@Configuration(proxyBeanMethods = false)
class PersonWiring {

    @Bean
    PersonTokenKey personTokenKey(LastmileSettings settings) {
        return PersonTokenKey.read(settings.secretsDir().resolve("person-token.key"));
    }

    @Bean
    FieldCipher fieldCipher(LastmileSettings settings) {
        return FieldCipher.read(settings.secretsDir().resolve("sealing-keyset.json"));
    }

    @Bean
    FingerprintDocuments fingerprintDocuments(Fingerprints fingerprints, LastmileSettings settings) {
        var key = GateSummaryKey.read(settings.secretsDir().resolve(GateSummaryKey.FILE));
        return new FingerprintDocuments(fingerprints, key);
    }

    @Bean
    DocumentReader documentReader(PersonTokenKey key, Clock clock, RegistrationSettings settings) {
        return new DocumentReader(key, clock.withZone(settings.zone()));
    }

    @Bean
    PersonForm personForm(DocumentReader documents, PhoneReader phones) {
        return new PersonForm(documents, phones);
    }

    @Bean
    RegisterPerson registerPerson(
            Persons persons, Places places, HouseholdJoining households, LookupLimit limit, Clock clock) {
        return new RegisterPerson(persons, places, households, limit, clock);
    }

    @Bean
    LinkDocument linkDocument(Persons persons, LookupLimit limit, Clock clock) {
        return new LinkDocument(persons, limit, clock);
    }

    @Bean
    ShowPerson showPerson(Persons persons, AccessLog log, LookupLimit limit, Clock clock) {
        return new ShowPerson(persons, log, limit, clock);
    }
}
