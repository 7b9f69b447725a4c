package org.lastmile.checkpoint.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Reads a JSON body, or says which field cannot be read and what would be right; never quotes the value. */
@Singleton
public final class JsonBody {

    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** The body as this type. Refuses body-missing, json-broken, unknown-field and field-unreadable. */
    public <T> T read(byte @Nullable [] body, Class<T> type) {
        if (body == null || body.length == 0) {
            throw missing();
        }
        try {
            T read = mapper.readValue(body, type);
            if (read == null) {
                throw missing();
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            throw Refusal.invalid(
                    "unknown-field", path(unknown), "is not a field here", unknown.getKnownPropertyIds() + "");
        } catch (MismatchedInputException mismatch) {
            throw Refusal.invalid(
                    "field-unreadable", path(mismatch), "is not of the right kind", allowed(mismatch.getTargetType()));
        } catch (JsonMappingException broken) {
            throw broken.getCause() instanceof JacksonException
                    ? broken(broken)
                    : Refusal.invalid("field-unreadable", path(broken), "cannot be read", null);
        } catch (JacksonException syntax) {
            throw broken(syntax);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal missing() {
        return new Refusal(RefusalKind.INVALID, "body-missing", "A JSON body is needed and there is none.");
    }

    private static Refusal broken(JacksonException syntax) {
        var at = syntax.getLocation();
        String where = at == null ? "" : " from line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new Refusal(RefusalKind.INVALID, "json-broken", "The body is not JSON" + where + ".");
    }

    private static String path(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static @Nullable String allowed(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        if (type.isEnum()) {
            return Arrays.toString(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "a time such as 2026-01-31T08:00:00Z";
            case "int", "Integer", "long", "Long", "BigDecimal" -> "a number";
            case "List", "ArrayNode" -> "a list";
            default -> type.isRecord() ? "an object" : "text";
        };
    }
}
