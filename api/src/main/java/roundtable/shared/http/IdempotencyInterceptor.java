package roundtable.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.IdempotencyRepository;
import roundtable.shared.store.IdempotencyRepository.Answer;
import roundtable.shared.store.IdempotencyRepository.Scope;
import roundtable.shared.store.InstallationSecret;
import roundtable.shared.text.Message;

/** Does what {@link Idempotent} promises. It stands outside of the service's transaction, which joins its own. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotencyInterceptor {
    /** Quoted, as the draft has it, or bare. */
    private static final Pattern KEY = Pattern.compile("\"([\\x21\\x23-\\x7e]{1,200})\"|([\\x21\\x23-\\x7e]{1,200})");

    private final IdempotencyRepository keys;
    private final ObjectMapper json;
    private final RoutingContext rc;
    private final SecurityIdentity who;
    private final InstallationSecret secret;

    IdempotencyInterceptor(
            IdempotencyRepository keys,
            ObjectMapper json,
            RoutingContext rc,
            SecurityIdentity who,
            InstallationSecret secret) {
        this.keys = keys;
        this.json = json;
        this.rc = rc;
        this.who = who;
        this.secret = secret;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        var header = rc.request().getHeader("Idempotency-Key");
        if (header == null) {
            return call.proceed();
        }
        var scope = new Scope(who.getPrincipal().getName(), "POST", rc.request().path(), key(header));
        var fingerprint = fingerprint(call.getParameters());
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!keys.claim(scope, fingerprint)) {
                throw replay(scope, fingerprint);
            }
            var result = call.proceed();
            keys.answer(scope, answer(result));
            return result;
        });
    }

    private static String key(String header) {
        var match = KEY.matcher(header.trim());
        if (!match.matches()) {
            throw ProblemException.invalid(
                    Violation.In.HEADER, "Idempotency-Key", "pattern", Message.of("shared.fault.idempotency-key"));
        }
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    /** Thrown and not returned: the operation's method promises an answer of another type. */
    private WebApplicationException replay(Scope scope, String fingerprint) throws JsonProcessingException {
        var known = keys.find(scope);
        if (!known.fingerprint().equals(fingerprint)) {
            throw ProblemException.of(ProblemType.KEY_REUSED);
        }
        var answer = known.answer();
        rc.response().putHeader("Idempotency-Replayed", "true");
        var builder = RestResponse.ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(answer.status()),
                answer.body() == null ? null : json.readTree(answer.body()));
        if (answer.location() != null) {
            builder.header("Location", answer.location());
        }
        return new WebApplicationException(builder.build().toResponse());
    }

    private Answer answer(@Nullable Object result) throws JsonProcessingException {
        if (result instanceof RestResponse<?> response) {
            var entity = response.getEntity();
            return new Answer(
                    response.getStatus(),
                    response.getHeaderString("Location"),
                    entity == null ? null : json.writeValueAsString(entity));
        }
        return new Answer(result == null ? 204 : 200, null, result == null ? null : json.writeValueAsString(result));
    }

    /** A register may be larger than the memory. */
    private static void update(MessageDigest digest, Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /**
     * Of what was understood, so that white space and the order of fields make no difference. It is sealed: a body may
     * hold a password, and the hash of one that lies in the database would be soon guessed.
     */
    private String fingerprint(Object[] parameters) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var parameter : parameters) {
            if (parameter instanceof FileUpload file) {
                update(digest, file.uploadedFile());
            } else {
                digest.update(json.writeValueAsString(parameter).getBytes(StandardCharsets.UTF_8));
            }
            digest.update((byte) 0);
        }
        return HexFormat.of()
                .formatHex(secret.seal("idempotency\n" + HexFormat.of().formatHex(digest.digest())));
    }
}
