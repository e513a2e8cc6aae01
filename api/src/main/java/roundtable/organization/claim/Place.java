package roundtable.organization.claim;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the proof of a site is looked for.
 *
 * @param file address of the file
 * @param domain name of the text record
 */
record Place(URI file, String domain) {
    static final String FILE = "/.well-known/round-table.txt";
    private static final Pattern SITE =
            Pattern.compile("(?i)(https?)://(\\[[0-9a-f:.]+]|[^/?#:\\[\\]]+)(:\\d{1,5})?([/?#].*)?");

    /** Of an organization's site; empty when it has none that can be asked. */
    static Optional<Place> of(@Nullable String website) {
        var parts = SITE.matcher(website == null ? "" : website);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var host = parts.group(2).startsWith("[")
                    ? parts.group(2)
                    : IDN.toASCII(parts.group(2)).toLowerCase(Locale.ROOT);
            var port = parts.group(3) == null ? "" : parts.group(3);
            var file = URI.create(parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + FILE);
            return file.getHost() == null
                    ? Optional.empty()
                    : Optional.of(new Place(file, "_round-table." + host.replaceFirst("^www\\.", "")));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
