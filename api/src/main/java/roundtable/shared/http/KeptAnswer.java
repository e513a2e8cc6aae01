package roundtable.shared.http;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import roundtable.shared.http.PublicOperations.Operation;
import roundtable.shared.store.PublicChanges.State;

/**
 * A public answer that can be sent again, byte by byte.
 *
 * @param operation what answered
 * @param state how things stood before its rows were read
 * @param made when, by {@link System#nanoTime}
 * @param headers all but those of the single request
 */
record KeptAnswer(Operation operation, State state, long made, String tag, List<Header> headers, Buffer body) {
    /** What a kept answer needs beside its bytes, roughly. */
    private static final int OVERHEAD = 500;

    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    /** While a register is written in bulk an answer stands for a minute (decision 0008), until the bulk has ended. */
    boolean isRight(State now) {
        return state.isSame(now, operation.topics())
                && (state.isQuiet(now, operation.topics()) || System.nanoTime() - made < LONGEST);
    }

    /** A header as it is written on the wire. */
    static Header line(String name, Object value) {
        return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(String.valueOf(value)));
    }

    int weight() {
        return body.length()
                + OVERHEAD
                + headers.stream().mapToInt(h -> h.value().length()).sum();
    }

    void send(RoutingContext rc) {
        var request = rc.request();
        var response = rc.response();
        if (response.closed() || response.ended()) {
            return;
        }
        var metric = HttpRequestMetric.getRequestMetric(rc);
        if (metric != null) {
            metric.setTemplatePath(operation.template());
        }
        var sent = response.headers();
        // The rule of the API for proxies holds for the framework too: what is compressed has a weaker tag.
        sent.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        for (var header : headers) {
            sent.add(header.name(), header.value());
        }
        if (clientHasIt(request)) {
            response.setStatusCode(304).end();
        } else if (HttpMethod.HEAD.equals(request.method())) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private boolean clientHasIt(HttpServerRequest request) {
        return EntityTags.has(request.getHeader("If-None-Match"), tag);
    }

    /** One line of the head. */
    record Header(CharSequence name, CharSequence value) {}
}
