package roundtable.shared.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for when somebody wants to take it away whole: a {@code @BeanParam} beside the list's filter.
 *
 * @param format wins over the Accept header, for links that a person follows
 * @param bom a byte order mark for programs that would else take UTF-8 for something older
 */
public record Export(
        @RestQuery("format")
                @Parameter(
                        description = "The whole filtered list as a file, without pages; the same as Accept with the "
                                + "media type of the form. limit, cursor, facets and withTotal then mean nothing",
                        example = "csv")
                @Nullable
                ExportFormat format,
        @RestQuery("bom")
                @Parameter(description = "With csv: begin with a byte order mark, by which Excel knows UTF-8")
                @Nullable
                Boolean bom) {
    /** Media types for the list's {@code @Produces}, after JSON. */
    public static final String CSV = "text/csv";

    /** The second of them. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The third of them. */
    public static final String NDJSON = "application/x-ndjson";

    /** Whether the request may be one for a file. */
    static boolean isAsked(HttpServerRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        var query = request.query();
        // Every answer from memory asks this: most queries need not be taken apart for it.
        var named = query != null && query.contains("format") && request.getParam("format") != null;
        return named || Stream.of(CSV, XLSX, NDJSON).anyMatch(accept::contains);
    }
}
