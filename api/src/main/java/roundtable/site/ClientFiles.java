package roundtable.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Sha256;

/**
 * The files of the built client, in memory: there are few, and they never change while the process runs. A build without
 * the client has none but a plain page that says so.
 */
@ApplicationScoped
class ClientFiles {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\\.([a-z0-9]{2,12})");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("json", "application/json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"));
    private static final Set<String> PACKED = Set.of("png", "jpg", "webp", "avif", "ico", "woff2");
    private static final int WORTH_PACKING = 1_000;

    private final Map<String, ClientFile> files = new ConcurrentHashMap<>();

    /** The file at the path; null when the client has no such file. */
    @Nullable
    ClientFile at(String path) {
        var known = files.get(path);
        if (known != null) {
            return known;
        }
        var match = PATH.matcher(path);
        // The shell is no file of its own: pages are made from it.
        if (!match.matches() || path.equals("/index.html") || !TYPES.containsKey(match.group(2))) {
            return null;
        }
        var bytes = read("web" + path);
        if (bytes == null) {
            return null;
        }
        var file = file(bytes, TYPES.getOrDefault(match.group(2), ""), !PACKED.contains(match.group(2)));
        files.put(path, file);
        return file;
    }

    /** The page that every page of the client begins as, or one that says that this build has no client. */
    String shell() {
        var shell = read("web/index.html");
        if (shell == null) {
            shell = read("site/no-client.html");
        }
        if (shell == null) {
            throw new IllegalStateException("The build lacks site/no-client.html");
        }
        return new String(shell, StandardCharsets.UTF_8);
    }

    static ClientFile file(byte[] bytes, String type, boolean packable) {
        return new ClientFile(
                bytes, packable && bytes.length > WORTH_PACKING ? packed(bytes) : null, type, digest(bytes));
    }

    private static byte @Nullable [] read(String resource) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] bytes) {
        var hash = Sha256.of(bytes);
        return HexFormat.of().formatHex(Arrays.copyOf(hash, 12));
    }

    /**
     * A file ready to be sent.
     *
     * @param packed the same by gzip; null where that is not worth it
     * @param digest of the bytes, for the tag
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record ClientFile(byte[] bytes, byte @Nullable [] packed, String type, String digest) {}
}
