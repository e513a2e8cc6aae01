package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.IDN;
import java.net.URI;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.shared.net.FetchFailed;
import roundtable.shared.net.SafeHttp;
import roundtable.shared.text.Sha256;

/** Looks at a page elsewhere. It is asked outside of transactions and requests. */
@ApplicationScoped
class WebpageLook {
    /** Pages and papers on the web are longer than the proof of a site. */
    private static final int LONGEST = 5 * 1024 * 1024;

    private static final Pattern NAMED = Pattern.compile("(?i)(https?://)([^/?#:\\[\\]@]+)(.*)");

    private final SafeHttp http;

    WebpageLook(SafeHttp http) {
        this.http = http;
    }

    /**
     * What was found: the digest of its bytes, or why there is none.
     *
     * @param sha256 null exactly when it was missed
     */
    record Found(@Nullable String sha256, FetchFailed.@Nullable Reason missed) {}

    Found at(String url) {
        try {
            return new Found(HexFormat.of().formatHex(Sha256.of(http.get(address(url), LONGEST))), null);
        } catch (FetchFailed failed) {
            return new Found(null, failed.reason());
        } catch (IllegalArgumentException noAddress) {
            return new Found(null, FetchFailed.Reason.NOT_PUBLIC);
        }
    }

    /** People write names and paths in their own letters; servers are asked in those of the network. */
    static URI address(String url) {
        var parts = NAMED.matcher(url);
        var ascii = parts.matches() ? parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3) : url;
        return URI.create(URI.create(ascii).toASCIIString());
    }
}
