package org.lastmile.registration.person.adapter;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.lastmile.registration.person.PhoneReader;
import org.springframework.stereotype.Component;

/** Reads phone numbers with the numbering plans of libphonenumber; without a country code it is a mainland number. */
@Component
class LibphonenumberReader implements PhoneReader {

    private static final String HOME = "CN";
    private static final int LONGEST = 40;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Optional<String> e164(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var number = plans.parse(written, HOME);
            return plans.isValidNumber(number)
                    ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
