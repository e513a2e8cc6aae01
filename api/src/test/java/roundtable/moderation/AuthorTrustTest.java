package roundtable.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.moderation.Scene.act;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.identity.Accounts;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuthorTrustTest {
    @Inject
    Accounts accounts;

    @Inject
    AuthorTrust trust;

    @Inject
    Restrictions restrictions;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void three_published_things_make_an_author_trusted() {
        assertThat(trust.of(UUID.randomUUID(), 2)).isEqualTo(AuthorTrust.Level.NEW);
        assertThat(trust.of(UUID.randomUUID(), 3)).isEqualTo(AuthorTrust.Level.TRUSTED);
    }

    @Test
    void what_was_hidden_takes_the_trust_until_an_appeal_gives_it_back() {
        var scene = Scene.set(accounts);
        scene.report(UUID.randomUUID(), "spam");
        var id = scene.caseId(one);
        act(one, id, "decide", Scene.hide()).statusCode(200);
        assertThat(trust.of(scene.representative, 10)).isEqualTo(AuthorTrust.Level.NEW);
        scene.author()
                .body(Map.of("text", "Нет"))
                .post(Scene.API + "/moderation/cases/" + id + "/actions/appeal")
                .then()
                .statusCode(200);
        act(other, id, "overturn", Map.of("reason", "Да")).statusCode(200);
        assertThat(trust.of(scene.representative, 10)).isEqualTo(AuthorTrust.Level.TRUSTED);
    }

    @Test
    void a_restricted_author_publishes_nothing() {
        var scene = Scene.set(accounts);
        scene.report(UUID.randomUUID(), "threat");
        act(
                        one,
                        scene.caseId(one),
                        "decide",
                        Map.of("outcome", "author_restricted", "rule", "threats", "restrictDays", 1))
                .statusCode(200);
        restrictions.read();
        assertThat(trust.of(scene.representative, 10)).isEqualTo(AuthorTrust.Level.RESTRICTED);
    }
}
