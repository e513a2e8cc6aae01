package roundtable.proposal;

import static roundtable.organization.people.Folk.moderator;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.answer;
import static roundtable.proposal.Proposals.invited;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import roundtable.organization.people.Folk.Person;

/** Drafts on which several people write, for the tests. */
final class Drafts {
    private static final String PATCH = "application/merge-patch+json; charset=UTF-8";

    private Drafts() {}

    /** Asks somebody to write on a draft, and they say yes; the invitation's id. */
    static String editor(Person author, Person editor, String proposal) {
        var id = invited(author.asMember(), proposal, Map.of("email", editor.email(), "part", "editor"));
        answer(editor.asMember(), proposal, id, "accept").statusCode(200);
        return id;
    }

    static ValidatableResponse state(RequestSpecification by, String proposal) {
        return by.get(PROPOSALS + proposal + "/draft").then();
    }

    static ValidatableResponse lock(RequestSpecification by, String proposal, String field) {
        return by.put(PROPOSALS + proposal + "/draft/fields/" + field + "/lock").then();
    }

    static ValidatableResponse release(RequestSpecification by, String proposal, String field) {
        return by.delete(PROPOSALS + proposal + "/draft/fields/" + field + "/lock")
                .then();
    }

    /** On top of the version that is there now. */
    static ValidatableResponse save(RequestSpecification by, String proposal, Map<String, ?> patch) {
        var version = moderator().get(PROPOSALS + proposal).jsonPath().getLong("version");
        return save(by, proposal, version, patch);
    }

    static ValidatableResponse save(RequestSpecification by, String proposal, long version, Map<String, ?> patch) {
        return by.contentType(PATCH)
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(PROPOSALS + proposal)
                .then();
    }

    static void erase(PersonalProposals personal, UUID person) {
        QuarkusTransaction.requiringNew().run(() -> personal.erase(person));
    }
}
