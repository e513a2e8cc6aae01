package roundtable.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** A browser in a network of its own, so that the limits of one test do not touch another. */
public final class Browser {
    private static final AtomicInteger NETWORKS = new AtomicInteger();
    /** The page that the SPA is on. */
    static final String ORIGIN = ConfigProvider.getConfig().getValue("roundtable.public-url", String.class);

    private final String address;
    private volatile String token;
    private volatile String cookie;

    public Browser() {
        var n = NETWORKS.incrementAndGet();
        address = "10." + (n >> 8) + "." + (n & 255) + ".7";
    }

    /** A request from here, with the token once somebody has signed in. */
    public RequestSpecification request() {
        var request = given().header("X-Forwarded-For", address);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Tries to sign in. */
    Response tryToSignIn(String email, String password) {
        return given().header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/sessions");
    }

    /** Signs in and keeps what it gets. */
    public Browser signIn(String email, String password) {
        var answer = tryToSignIn(email, password);
        answer.then().statusCode(201);
        token = answer.path("accessToken");
        cookie = answer.cookie("rt");
        return this;
    }

    /** Renews with the cookie that it has, and keeps what it gets. */
    Response renew() {
        var answer = renewWith(cookie);
        if (answer.statusCode() == 200) {
            token = answer.path("accessToken");
            cookie = answer.cookie("rt") == null ? cookie : answer.cookie("rt");
        }
        return answer;
    }

    /** Renews with any cookie. */
    Response renewWith(String value) {
        return given().header("X-Forwarded-For", address)
                .header("Origin", ORIGIN)
                .header("X-RT-Client", "test")
                .cookie("rt", value)
                .post("/api/v1/auth/tokens");
    }

    String address() {
        return address;
    }

    String token() {
        return token;
    }

    String cookie() {
        return cookie;
    }
}
