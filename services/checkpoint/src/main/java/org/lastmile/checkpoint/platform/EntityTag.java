package org.lastmile.checkpoint.platform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** A version as an entity tag, there and back. */
public final class EntityTag {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private EntityTag() {}

    /** The answer with the tag of this version. */
    public static <T> MutableHttpResponse<T> on(MutableHttpResponse<T> answer, long version) {
        return answer.header(HttpHeaders.ETAG, "\"" + version + "\"");
    }

    /**
     * The version that If-Match names; empty for {@code *}. Refuses if-match-missing, since an update that is based on
     * nothing loses another one, and if-match-invalid.
     */
    public static OptionalLong read(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(
                    RefusalKind.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "Say in If-Match which version this is based on: the ETag as you read it.");
        }
        if (ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.invalid("if-match-invalid", "If-Match", "is not an entity tag", "the ETag, with its quotes");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
