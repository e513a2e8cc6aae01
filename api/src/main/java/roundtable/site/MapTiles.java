package roundtable.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A server of map tiles that the administrator chose. Browsers of visitors ask it for pictures, so there is none unless
 * it is named.
 *
 * @param url address of one tile with the holes {@code {z}}, {@code {x}} and {@code {y}}
 * @param attribution whose tiles they are, as plain text; an address in it becomes a link
 */
@Schema(name = "MapTiles", description = "The ground of maps, from a server that the administrator chose")
record MapTiles(
        @Schema(examples = "https://tiles.example.org/{z}/{x}/{y}.png") String url,
        @Schema(examples = "© OpenStreetMap, https://www.openstreetmap.org/copyright") String attribution) {

    private static final Pattern URL = Pattern.compile("(https?://[A-Za-z0-9.-]+(:\\d{1,5})?)/[^\\s\"'<>;,]*");

    /**
     * What was set; null when no address was.
     *
     * @throws IllegalStateException naming the variable that is wrong, so that nobody finds out by an empty map
     */
    static @Nullable MapTiles of(Optional<String> url, Optional<String> attribution) {
        if (url.isEmpty()) {
            return null;
        }
        if (!URL.matcher(url.get()).matches() || !Stream.of("{z}", "{x}", "{y}").allMatch(url.get()::contains)) {
            throw new IllegalStateException("ROUNDTABLE_MAP_TILES_URL is not like"
                    + " https://tiles.example.org/{z}/{x}/{y}.png (one host, no {s}): " + url.get());
        }
        return new MapTiles(
                url.get(),
                attribution
                        .filter(a -> !a.isBlank())
                        .orElseThrow(
                                () -> new IllegalStateException(
                                        "ROUNDTABLE_MAP_TILES_ATTRIBUTION must say whose tiles they are: their licence asks for it")));
    }

    /** Scheme, host and port: what a content security policy names. */
    @JsonIgnore
    String origin() {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException(url);
        }
        return parts.group(1);
    }
}
