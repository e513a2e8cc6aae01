package roundtable.shared.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Texts;

/**
 * What a public answer depends on beside the data.
 *
 * @param target path and query in one way of writing
 * @param language of the texts
 * @param accept what the client takes, as far as it may matter
 */
record AnswerKey(String target, String language, String accept) {
    private static final int LONGEST = 2_000;
    private static final Comparator<String> BY_NAME =
            Comparator.comparing(pair -> pair.substring(0, pair.indexOf('=')));

    /** Null for a request whose answer is not to be kept: a download, or one that is too odd. */
    static @Nullable AnswerKey of(HttpServerRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader("Accept"), "*/*");
        var query = query(request.query());
        var target = query.isEmpty() ? request.path() : request.path() + "?" + query;
        return target.length() + accept.length() > LONGEST || Export.isAsked(request)
                ? null
                : new AnswerKey(target, Texts.language(request.getHeader("Accept-Language")), accept);
    }

    /** The query as the contract sees it: parameters by name, the values of each in their order. */
    static String query(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        var pairs = query.split("&");
        for (var pair : pairs) {
            if (!isPlain(pair)) {
                return decoded(query, pairs);
            }
        }
        // Most are: then there is nothing to read, and mostly nothing to sort.
        Arrays.sort(pairs, BY_NAME);
        return String.join("&", pairs);
    }

    private static String decoded(String query, String[] pairs) {
        try {
            return Arrays.stream(pairs)
                    .filter(pair -> !pair.isEmpty())
                    .map(AnswerKey::pair)
                    .sorted(Comparator.comparing(pair -> pair[0]))
                    .map(pair -> encode(pair[0]) + "=" + encode(pair[1]))
                    .collect(Collectors.joining("&"));
        } catch (IllegalArgumentException malformed) {
            return query;
        }
    }

    /** Whether it is written as this class would write it. */
    private static boolean isPlain(String pair) {
        for (var i = 0; i < pair.length(); i++) {
            var c = pair.charAt(i);
            var plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= ',' && c <= '9' && c != '/')
                    || c == '_'
                    || c == '=';
            if (!plain) {
                return false;
            }
        }
        return pair.indexOf('=') > 0;
    }

    private static String[] pair(String text) {
        var equals = text.indexOf('=');
        return equals < 0
                ? new String[] {QueryStringDecoder.decodeComponent(text), ""}
                : new String[] {
                    QueryStringDecoder.decodeComponent(text.substring(0, equals)),
                    QueryStringDecoder.decodeComponent(text.substring(equals + 1))
                };
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
