package roundtable.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Sha256;
import roundtable.shared.text.Texts;

/**
 * Headers that every JSON answer has: a strong ETag, 304 when the client has that already, who may keep it and for how
 * long, the language, and the link to the next page. The tag is {@code "version-digest"}: the version is what If-Match
 * compares, the digest of the very bytes makes it exact for everything else (decision 0005).
 */
@Provider
class Representations implements ContainerResponseFilter {
    private static final int DEFAULT_SECONDS = 10;
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ObjectMapper json;
    private final SecurityIdentity who;
    private final SimpleResourceInfo resource;
    private final PublicAnswers answers;
    private final RoutingContext rc;
    private final Map<Method, Optional<CacheFor>> rules = new ConcurrentHashMap<>();

    Representations(
            ObjectMapper json,
            SecurityIdentity who,
            SimpleResourceInfo resource,
            PublicAnswers answers,
            RoutingContext rc) {
        this.json = json;
        this.who = who;
        this.resource = resource;
        this.answers = answers;
        this.rc = rc;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var kept = represent(request, response);
        var flight = PublicAnswers.flight(rc);
        if (flight != null) {
            answers.land(flight, kept);
        }
    }

    /** Completes the answer. Returns it in a form that can be sent again, when it may be. */
    private @Nullable KeptAnswer represent(ContainerRequestContext request, ContainerResponseContext response) {
        var entity = response.getEntity();
        var headers = response.getHeaders();
        if (response.getStatus() >= 400 || entity instanceof Problem) {
            return null;
        }
        if (entity instanceof Paged page && page.nextCursor() != null) {
            headers.putSingle("Link", nextLink(page.nextCursor()));
        }
        headers.add("Vary", "Accept, Accept-Language, Authorization");
        if (!headers.containsKey("Content-Language")) {
            headers.putSingle("Content-Language", Texts.language(request.getHeaderString("Accept-Language")));
        }
        var read = READS.contains(request.getMethod());
        var rule = read && who.isAnonymous() ? rule() : null;
        var visitors = read && who.isAnonymous() && !headers.containsKey("Cache-Control");
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", visitors ? publicFor(rule) : "private, no-store");
        }
        if (entity instanceof StreamingOutput) {
            // A list may be answered as a file; by the type that its method declares it would be written as JSON.
            response.setEntity(entity, response.getEntityAnnotations(), response.getMediaType());
            return null;
        }
        if (!(entity instanceof Record || entity instanceof JsonNode)) {
            return null;
        }
        var bytes = bytes(entity);
        response.setEntity(bytes, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        // The framework makes new headers with a new entity.
        headers = response.getHeaders();
        var version = version(entity);
        if (!read && version == null) {
            return null;
        }
        var tag = "\"" + (version == null ? 0 : version) + "-" + digest(bytes) + "\"";
        headers.putSingle("ETag", tag);
        var kept = visitors && rule != null && response.getStatus() == 200 ? keep(rule, tag, headers, bytes) : null;
        if (read && EntityTags.has(request.getHeaderString("If-None-Match"), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
        return kept;
    }

    private @Nullable KeptAnswer keep(CacheFor rule, String tag, MultivaluedMap<String, Object> headers, byte[] bytes) {
        var flight = PublicAnswers.flight(rc);
        // It was guessed by the path; the framework may have decided otherwise.
        if (flight == null || !flight.operation().topics().equals(Set.of(rule.topics()))) {
            return null;
        }
        var lines = headers.entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> KeptAnswer.line(header.getKey(), value)))
                .toList();
        return new KeptAnswer(flight.operation(), flight.state(), System.nanoTime(), tag, lines, Buffer.buffer(bytes));
    }

    private static String publicFor(@Nullable CacheFor rule) {
        var seconds = rule == null ? DEFAULT_SECONDS : rule.seconds();
        return "public, max-age=" + seconds + ", stale-while-revalidate=" + 6 * seconds;
    }

    private @Nullable CacheFor rule() {
        return resource.getMethodName() == null
                ? null
                : rules.computeIfAbsent(method(), m -> Optional.ofNullable(m.getAnnotation(CacheFor.class)))
                        .orElse(null);
    }

    private Method method() {
        try {
            return resource.getResourceClass().getMethod(resource.getMethodName(), resource.parameterTypes());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Long version(Object entity) {
        if (entity instanceof Versioned versioned) {
            return versioned.version();
        }
        return entity instanceof JsonNode node && node.hasNonNull("version")
                ? node.get("version").asLong()
                : null;
    }

    private static String digest(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), 12));
    }

    /** The same list under the same filters; in the one order of parameters, so that equal questions get equal links. */
    private String nextLink(String cursor) {
        var query = AnswerKey.query(rc.request().query());
        var kept = Arrays.stream(query.split("&")).filter(p -> !p.isEmpty() && !p.startsWith("cursor="));
        var next = Stream.concat(kept, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&"));
        return "<" + rc.request().path() + "?" + next + ">; rel=\"next\"";
    }
}
