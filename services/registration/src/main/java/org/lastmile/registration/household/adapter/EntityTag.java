package org.lastmile.registration.household.adapter;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.registration.household.HouseholdRefusal;

/** A version as an entity tag. */
final class EntityTag {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version an If-Match names; empty for {@code *}. */
    static OptionalLong read(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw HouseholdRefusal.versionMissing();
        }
        if (ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.invalid(
                    "if-match-invalid",
                    "If-Match",
                    "is not an entity tag",
                    "the ETag of the household, with its quotes");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
