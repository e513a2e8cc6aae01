package roundtable.identity;

import io.restassured.http.ContentType;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A phone with an authenticator app, and the sheet with the recovery codes. */
final class Factor {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String WAY = "/api/v1/auth/second-factor";

    private final List<String> recovery;

    /** Switches the second factor on for whoever is signed in there. */
    Factor(Browser browser, OneTimeCodes codes, Clock clock) {
        var secret = decoded(
                browser.request().post(WAY).then().statusCode(200).extract().path("secret"));
        var code = codes.code(secret, clock.instant().getEpochSecond() / 30);
        recovery = browser.request()
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post(WAY + "/confirmation")
                .then()
                .statusCode(200)
                .extract()
                .path("recoveryCodes");
    }

    /** A recovery code by its number, counted from 1. */
    String recovery(int number) {
        return recovery.get(number - 1);
    }

    static byte[] decoded(String letters) {
        var bits = new StringBuilder();
        letters.chars()
                .forEach(c -> bits.append(String.format("%5s", Integer.toBinaryString(LETTERS.indexOf(c)))
                        .replace(' ', '0')));
        var bytes = new byte[bits.length() / 8];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
