package roundtable.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which sites may show our lists in a frame: {@code ROUNDTABLE_EMBED_ORIGINS}, {@code *} for all of them (decision 0022)
 * or origins separated by commas; {@code https://*.example.org} stands for all below. A typing mistake stops the start:
 * it would open or close the frames silently.
 */
@ApplicationScoped
class EmbedOrigins {
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\*\\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private final List<String> origins;

    EmbedOrigins(@ConfigProperty(name = "roundtable.embed.origins") Optional<List<String>> origins) {
        this.origins = origins.orElse(List.of());
        this.origins.forEach(EmbedOrigins::check);
    }

    /** The sources of {@code frame-ancestors}. Our own pages show what the others will see. */
    String ancestors() {
        return origins.contains("*")
                ? "*"
                : String.join(" ", "'self'", String.join(" ", origins)).trim();
    }

    static void check(String origin) {
        if (!origin.equals("*") && !ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("ROUNDTABLE_EMBED_ORIGINS: «" + origin
                    + "» is no origin. Write *, or origins like https://example.org separated by commas");
        }
    }
}
