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
    private volatile String device;

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
        return send(Map.of("email", email, "password", password));
    }

    /** The same with a code of the second factor. */
    Response tryToSignIn(String email, String password, String otp) {
        return send(Map.of("email", email, "password", password, "otp", otp));
    }

    private Response send(Map<String, String> body) {
        var request = given().header("X-Forwarded-For", address);
        if (device != null) {
            request.cookie("rt-device", device);
        }
        return request.contentType(ContentType.JSON).body(body).post("/api/v1/auth/sessions");
    }

    /** Keeps what a sign-in has given. */
    Browser keep(Response signedIn) {
        signedIn.then().statusCode(201);
        token = signedIn.path("accessToken");
        cookie = signedIn.cookie("rt");
        device = signedIn.cookie("rt-device");
        return this;
    }

    /** Signs in and keeps what it gets. */
    public Browser signIn(String email, String password) {
        return keep(tryToSignIn(email, password));
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
