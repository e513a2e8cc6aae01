package roundtable.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.InstallationSecret;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;

/**
 * Turns a place in a list into the opaque cursor of the contract and back. A cursor is sealed together with the path
 * and the filters of its list: one from elsewhere, or made by hand, is refused.
 */
@ApplicationScoped
public class Cursors {
    private static final int SEAL = 12;
    private static final int LONGEST = 2_000;
    /** Parameters that may change from page to page. */
    private static final Set<String> FREE = Set.of("cursor", "limit", "withTotal", "facets");

    private final ObjectMapper json;
    private final InstallationSecret secret;
    private final RoutingContext rc;

    Cursors(ObjectMapper json, InstallationSecret secret, RoutingContext rc) {
        this.json = json;
        this.secret = secret;
        this.rc = rc;
    }

    /** The place that the request asks to go on from; null for the first page. */
    public @Nullable Key place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            if (cursor.length() <= LONGEST) {
                var sealed = Base64.getUrlDecoder().decode(cursor);
                if (sealed.length > SEAL) {
                    var text = new String(sealed, SEAL, sealed.length - SEAL, StandardCharsets.UTF_8);
                    if (MessageDigest.isEqual(seal(text), Arrays.copyOf(sealed, SEAL))) {
                        return new Key(json.readValue(text, new TypeReference<List<String>>() {}));
                    }
                }
            }
        } catch (IllegalArgumentException | JsonProcessingException forged) {
            // The same answer as for a seal that does not fit.
        }
        throw ProblemException.invalid(Violation.In.QUERY, "cursor", "cursor", Message.of("shared.fault.cursor"));
    }

    /** The page of the contract for a slice of a list. */
    public <T> Page<T> page(Slice<T> slice) {
        return new Page<>(slice.items(), cursor(slice.next()), slice.total());
    }

    /** The cursor for a place; null for null. */
    public @Nullable String cursor(@Nullable Key place) {
        if (place == null) {
            return null;
        }
        try {
            var text = json.writeValueAsString(place.values());
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var sealed = Arrays.copyOf(seal(text), SEAL + bytes.length);
            System.arraycopy(bytes, 0, sealed, SEAL, bytes.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] seal(String text) {
        var scope = new StringBuilder(rc.request().path());
        rc.queryParams().entries().stream()
                .filter(p -> !FREE.contains(p.getKey()))
                .map(p -> "\n" + p.getKey() + "=" + p.getValue())
                .sorted()
                .forEach(scope::append);
        return Arrays.copyOf(secret.seal(scope + "\n\n" + text), SEAL);
    }
}
