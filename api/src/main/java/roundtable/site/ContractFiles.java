package roundtable.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import roundtable.site.ClientFiles.ClientFile;

/**
 * The contract as the build generated it, as YAML or as JSON ({@code ?format=json}, {@code .json} or {@code Accept}). The
 * framework would read it and write it anew at each start, a quarter of the whole start; so it is told that there is
 * none ({@code app.Main}), and the contract is made ready for whoever asks first (decision 0061).
 */
@ApplicationScoped
class ContractFiles {
    private static final String GENERATED = "META-INF/quarkus-generated-openapi-doc.YAML";
    private static final String PATH = "/q/openapi";
    private static final String JSON = "application/json";
    private static final Map<String, String> TYPES =
            Map.of("yaml", "application/yaml; charset=utf-8", "json", JSON + "; charset=utf-8");
    /** Before the framework's own route, which has an empty document then. */
    private static final int BEFORE_OTHERS = -1;

    private final Map<String, ClientFile> forms = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        for (var ending : new String[] {"", ".yaml", ".yml", ".json"}) {
            for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
                router.route(method, PATH + ending)
                        .order(BEFORE_OTHERS)
                        .blockingHandler(ContractFiles.this::send, false);
            }
        }
    }

    private void send(RoutingContext rc) {
        // Any site may read it, as it may read everything that the contract says is public.
        rc.response().putHeader("Access-Control-Allow-Origin", "*").putHeader("Vary", "Accept");
        var form = wantsJson(rc) ? "json" : "yaml";
        Sending.send(rc, 200, forms.computeIfAbsent(form, ContractFiles::read), "no-cache");
    }

    private static boolean wantsJson(RoutingContext rc) {
        var path = rc.request().path();
        if (path.endsWith(".json")) {
            return true;
        }
        var format = rc.request().getParam("format");
        if (format != null) {
            return "json".equalsIgnoreCase(format);
        }
        var accept = rc.request().getHeader("Accept");
        return path.equals(PATH) && accept != null && accept.startsWith(JSON);
    }

    private static ClientFile read(String form) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(GENERATED)) {
            if (stream == null) {
                throw new IllegalStateException("The build lacks " + GENERATED);
            }
            var yaml = stream.readAllBytes();
            var bytes =
                    "yaml".equals(form) ? yaml : new ObjectMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
            return ClientFiles.file(bytes, TYPES.getOrDefault(form, ""), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
