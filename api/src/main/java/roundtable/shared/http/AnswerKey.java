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
        if (query == null || isOrdered(query)) {
            return Objects.requireNonNullElse(query, "");
        }
        try {
            return Arrays.stream(query.split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .map(AnswerKey::pair)
                    .sorted(Comparator.comparing(pair -> pair[0]))
                    .map(pair -> encode(pair[0]) + "=" + encode(pair[1]))
                    .collect(Collectors.joining("&"));
        } catch (IllegalArgumentException malformed) {
            return query;
        }
    }

    /** Most are: then there is nothing to do. */
    private static boolean isOrdered(String query) {
        var before = "";
        var begin = 0;
        while (begin <= query.length()) {
            var end = query.indexOf('&', begin);
            end = end < 0 ? query.length() : end;
            var equals = query.indexOf('=', begin);
            if (equals < 0 || equals > end || !isPlain(query, begin, end)) {
                return false;
            }
            var name = query.substring(begin, equals);
            if (name.compareTo(before) < 0) {
                return false;
            }
            before = name;
            begin = end + 1;
        }
        return true;
    }

    private static boolean isPlain(String query, int begin, int end) {
        for (var i = begin; i < end; i++) {
            var c = query.charAt(i);
            var plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= ',' && c <= '9' && c != '/')
                    || c == '_'
                    || c == '=';
            if (!plain) {
                return false;
            }
        }
        return true;
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
