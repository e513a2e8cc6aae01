package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import roundtable.shared.http.OwnRequests;

/** A person of the demonstration, who uses the contract like everybody: what is shown is what can be done. */
final class DemoClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final ObjectMapper json;
    private final String token;

    private DemoClient(URI base, ObjectMapper json, String token) {
        this.base = base;
        this.json = json;
        this.token = token;
    }

    static DemoClient signIn(URI base, ObjectMapper json, String email) {
        var visitor = new DemoClient(base, json, "");
        var session = visitor.post("/auth/sessions", Map.of("email", email, "password", DemoAccounts.PASSWORD));
        return new DemoClient(base, json, session.get("accessToken").asText());
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(body(body)));
    }

    /** A file of one's own, that nobody sees before it is put somewhere. */
    JsonNode upload(String name, String mediaType, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request("/files")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** An action without words. */
    JsonNode act(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    JsonNode put(String path) {
        return send(request(path).PUT(BodyPublishers.noBody()));
    }

    JsonNode put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(body(body)));
    }

    void delete(String path) {
        send(request(path).DELETE());
    }

    JsonNode change(String path, Object patch) {
        var version = get(path).get("version").asLong();
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", body(patch)));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(base.resolve("/api/v1" + path)).header(OwnRequests.HEADER, OwnRequests.value());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.BodyPublisher body(Object body) {
        try {
            return BodyPublishers.ofString(json.writeValueAsString(body));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.method() + " " + request.uri() + ": " + answer.body());
            }
            return json.readTree(answer.body().isEmpty() ? "null" : answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
