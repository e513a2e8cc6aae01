package roundtable.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
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

    Representations(ObjectMapper json, SecurityIdentity who, SimpleResourceInfo resource) {
        this.json = json;
        this.who = who;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var entity = response.getEntity();
        var headers = response.getHeaders();
        if (response.getStatus() >= 400 || entity instanceof Problem) {
            return;
        }
        if (entity instanceof Paged page && page.nextCursor() != null) {
            headers.putSingle("Link", nextLink(request, page.nextCursor()));
        }
        headers.add("Vary", "Accept, Accept-Language, Authorization");
        if (!headers.containsKey("Content-Language")) {
            headers.putSingle("Content-Language", Texts.language(request.getHeaderString("Accept-Language")));
        }
        var read = READS.contains(request.getMethod());
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", read && who.isAnonymous() ? publicFor() : "private, no-store");
        }
        if (entity instanceof Record || entity instanceof JsonNode) {
            var bytes = bytes(entity);
            response.setEntity(bytes, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
            // The framework makes new headers with a new entity.
            headers = response.getHeaders();
            var version = version(entity);
            if (read || version != null) {
                var tag = "\"" + (version == null ? 0 : version) + "-" + digest(bytes) + "\"";
                headers.putSingle("ETag", tag);
                if (read && has(request.getHeaderString("If-None-Match"), tag)) {
                    response.setStatus(304);
                    response.setEntity(null);
                }
            }
        }
    }

    private String publicFor() {
        var method = resource.getMethodName();
        var cache = method == null ? null : annotation(method);
        var seconds = cache == null ? DEFAULT_SECONDS : cache.seconds();
        return "public, max-age=" + seconds + ", stale-while-revalidate=" + 6 * seconds;
    }

    private @Nullable CacheFor annotation(String method) {
        try {
            return resource.getResourceClass()
                    .getMethod(method, resource.parameterTypes())
                    .getAnnotation(CacheFor.class);
        } catch (NoSuchMethodException notPublic) {
            return null;
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
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Weak comparison, as RFC 9110 asks for If-None-Match. */
    private static boolean has(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::trim)
                        .anyMatch(t -> t.equals("*") || t.equals(tag) || t.equals("W/" + tag));
    }

    private static String nextLink(ContainerRequestContext request, String cursor) {
        var next = request.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
