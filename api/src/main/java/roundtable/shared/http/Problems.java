package roundtable.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Puts a problem into the reader's language and writes it, from a resource's exception as from a bare route. */
@ApplicationScoped
public class Problems {
    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** The answer for an exception of a resource. */
    Response response(RoutingContext rc, ProblemException e) {
        var response = Response.status(e.type().status())
                .type(Problem.MEDIA_TYPE)
                .header("Content-Language", language(rc))
                .header("Cache-Control", "private, no-store")
                .entity(problem(rc, e));
        e.headers().forEach(response::header);
        return response.build();
    }

    /** Ends a request that never reaches a resource. */
    public void end(RoutingContext rc, ProblemException e) {
        var response = rc.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        e.headers().forEach((name, value) -> response.putHeader(name, value));
        try {
            response.setStatusCode(e.type().status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Content-Language", language(rc))
                    .putHeader("Cache-Control", "private, no-store")
                    .putHeader("Content-Encoding", "identity")
                    .end(json.writeValueAsString(problem(rc, e)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Why something was refused, as one sentence or a few: for an answer that tells of several things. */
    String reason(RoutingContext rc, ProblemException e) {
        var whole = problem(rc, e);
        var faults =
                whole.violations().stream().map(Violation::message).distinct().toList();
        return faults.isEmpty() ? Objects.requireNonNullElse(whole.detail(), whole.title()) : String.join(" ", faults);
    }

    private Problem problem(RoutingContext rc, ProblemException e) {
        var language = language(rc);
        var type = e.type();
        var key = type.bundle() + ".problem." + type.slug();
        return new Problem(
                type.url(),
                Texts.in(language, Message.of(key)),
                type.status(),
                detail(language, e.detail(), key + ".detail"),
                rc.request().path(),
                violations(language, e.faults()),
                RequestLog.traceId(rc));
    }

    private static @Nullable String detail(String language, @Nullable Message detail, String typeKey) {
        if (detail != null) {
            return Texts.in(language, detail);
        }
        return Texts.has(language, typeKey) ? Texts.in(language, Message.of(typeKey)) : null;
    }

    private static List<Violation> violations(String language, List<ProblemException.Fault> faults) {
        return faults.stream()
                .map(f -> new Violation(f.field(), f.in(), f.code(), Texts.in(language, f.message())))
                .toList();
    }

    private static String language(RoutingContext rc) {
        return Texts.language(rc.request().getHeader("Accept-Language"));
    }

    /** Which problem stands for a bare status that the framework answers with. */
    static ProblemException forStatus(int status) {
        return ProblemException.of(
                BY_STATUS.getOrDefault(status, status >= 500 ? ProblemType.INTERNAL : ProblemType.MALFORMED));
    }

    private static final Map<Integer, ProblemType> BY_STATUS = java.util.stream.Stream.of(
                    ProblemType.MALFORMED,
                    ProblemType.UNAUTHENTICATED,
                    ProblemType.FORBIDDEN,
                    ProblemType.NOT_FOUND,
                    ProblemType.METHOD_NOT_ALLOWED,
                    ProblemType.NOT_ACCEPTABLE,
                    ProblemType.CONFLICT,
                    ProblemType.TOO_LARGE,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.UNAVAILABLE)
            .collect(java.util.stream.Collectors.toMap(ProblemType::status, t -> t));
}
