package roundtable.shared.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.LongRead;

/**
 * Answers a list either with its page or, when a file was asked for, with the whole of it: streamed in constant memory,
 * from one read-only transaction. Each takes a database connection for as long as the client reads, so only a few run
 * at once (503 for the next), none longer than {@link #LONGEST}; a client that leaves ends its query.
 */
@ApplicationScoped
public class Exports {
    /** Whoever reads slower than that gets a broken file rather than a connection of the database for ever. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Exports.class);
    private static final int BUFFER = 32 * 1024;
    private static final String RETRY_SECONDS = "15";

    private final ObjectMapper json;
    private final LongRead reading;
    private final RoutingContext rc;
    private final HttpHeaders headers;
    private final Clock clock;
    private final Semaphore free;

    Exports(
            ObjectMapper json,
            LongRead reading,
            RoutingContext rc,
            @Context HttpHeaders headers,
            Clock clock,
            @ConfigProperty(name = "roundtable.exports.at-once", defaultValue = "4") int atOnce) {
        this.json = json;
        this.reading = reading;
        this.rc = rc;
        this.headers = headers;
        this.clock = clock;
        this.free = new Semaphore(atOnce);
    }

    /** The file when the request asks for one, else the page. */
    @SuppressWarnings(
            "unchecked") // For the contract the page's type stands; {@link Representations} knows of the file.
    public <R, P> RestResponse<P> answer(Export asked, Supplier<Table<R>> table, Supplier<P> page) {
        var format = asked.format() != null ? asked.format() : accepted();
        return format == null
                ? RestResponse.ok(page.get())
                : (RestResponse<P>) file(format, Boolean.TRUE.equals(asked.bom()), table.get());
    }

    /** The first accepted type that a list has decides; JSON, or no wish at all, is the page. */
    private @Nullable ExportFormat accepted() {
        for (var type : headers.getAcceptableMediaTypes()) {
            for (var format : ExportFormat.values()) {
                if (format.is(type)) {
                    return format;
                }
            }
            if (type.isWildcardType() || MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
                return null;
            }
        }
        return null;
    }

    private <R> RestResponse<Object> file(ExportFormat format, boolean bom, Table<R> table) {
        var name = table.name() + "-" + LocalDate.now(clock) + "." + EnumNames.of(format);
        var response = ResponseBuilder.<Object>ok()
                .header("Content-Type", format.mediaType() + (format == ExportFormat.XLSX ? "" : ";charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store");
        if ("HEAD".equals(rc.request().method().name())) {
            return response.build();
        }
        if (!free.tryAcquire()) {
            throw ProblemException.of(ProblemType.UNAVAILABLE).with("Retry-After", RETRY_SECONDS);
        }
        var left = new AtomicBoolean();
        var cancel = new AtomicReference<Runnable>(() -> {});
        rc.addEndHandler(end -> {
            if (left.compareAndSet(false, true)) {
                free.release();
            }
            if (end.failed()) {
                Infrastructure.getDefaultWorkerPool().execute(cancel.get());
            }
        });
        if (rc.response().closed() && left.compareAndSet(false, true)) {
            // Left before anybody listened: the handler may never be called.
            free.release();
        }
        StreamingOutput stream = out -> {
            try {
                reading.run(LONGEST, cancel::set, () -> write(format, bom, table, out, left));
            } catch (RuntimeException e) {
                if (!left.get()) {
                    throw e;
                }
                LOG.debug("The client left before the end of its export", e);
            }
        };
        return response.entity(stream).build();
    }

    private <R> void write(ExportFormat format, boolean bom, Table<R> table, OutputStream out, AtomicBoolean left) {
        var end = clock.instant().plus(LONGEST);
        try {
            // The writers flush after every few rows; that must not become packets of a few bytes.
            var whole = new BufferedOutputStream(out, BUFFER);
            var writer = writer(format, bom, table, new Unflushed(whole));
            table.rows().each(row -> {
                if (left.get() || clock.instant().isAfter(end)) {
                    throw new UncheckedIOException(new IOException("The client is gone or too slow"));
                }
                try {
                    writer.write(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.end();
            whole.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <R> TableWriter<R> writer(ExportFormat format, boolean bom, Table<R> table, OutputStream out)
            throws IOException {
        return switch (format) {
            case CSV -> new TableWriter.Csv<>(table.columns(), out, bom);
            case XLSX -> new TableWriter.Xlsx<>(table.columns(), out);
            case NDJSON -> new TableWriter.Json<>(table.columns(), out, json);
        };
    }

    private static final class Unflushed extends FilterOutputStream {
        Unflushed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {}
    }
}
