package roundtable.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static roundtable.organization.people.Folk.as;
import static roundtable.proposal.Proposals.post;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import roundtable.file.Uploading;
import roundtable.organization.people.Folk.Person;

/** Sheets of signatures for the tests. */
final class Papers {
    private Papers() {}

    static RequestSpecification officer(Person person, String body) {
        return as(person.id().toString(), "officer:" + body);
    }

    static RequestSpecification moderator(Person person) {
        return as(person.id().toString(), "moderator");
    }

    static String scan(Person by) {
        return Uploading.send(by.asMember(), "file", "подписи.txt", "text/plain", "Иванов, Петрова".getBytes(UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Signed on the day on which everything happens in the tests. */
    static Map<String, Object> sheet(int signatures, String scan) {
        return new HashMap<>(Map.of(
                "signatures",
                signatures,
                "collectedOn",
                LocalDate.now(ZoneOffset.ofHours(7)).toString(),
                "collector",
                "Совет дома",
                "fileId",
                scan));
    }

    static ValidatableResponse enter(RequestSpecification by, String proposal, Map<String, ?> sheet) {
        return post(by, proposal + "/paper-supports", sheet);
    }

    /** A sheet that waits for another person. */
    static String entered(Person by, String body, String proposal, int signatures) {
        return enter(officer(by, body), proposal, sheet(signatures, scan(by)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse confirm(RequestSpecification by, String proposal, String sheet) {
        return by.post(Proposals.PROPOSALS + proposal + "/paper-supports/" + sheet + "/actions/confirm")
                .then();
    }

    static ValidatableResponse end(RequestSpecification by, String proposal, String sheet, String action) {
        return post(
                by,
                proposal + "/paper-supports/" + sheet + "/actions/" + action,
                Map.of("reason", "На листе других подписей больше"));
    }
}
