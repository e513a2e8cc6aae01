package roundtable.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static roundtable.follow.Things.areas;
import static roundtable.follow.Things.awaitTold;
import static roundtable.follow.Things.draft;
import static roundtable.follow.Things.follow;
import static roundtable.follow.Things.path;
import static roundtable.follow.Things.proposal;
import static roundtable.follow.Things.quiet;
import static roundtable.follow.Things.told;
import static roundtable.follow.Things.unfollow;
import static roundtable.organization.people.Folk.administrator;
import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.moderator;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.initiative.Initiatives;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;
import roundtable.shared.spi.FollowedSubject;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Texts;

/** Which steps of which things are told, and in which words. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowStepsTest {
    /** Themes and places are there from the beginning. */
    private static final Set<String> NEVER_NEW = Set.of(FollowedAreas.TYPE, FollowedTerritories.TYPE);

    @Inject
    Folk folk;

    @Inject
    StepListener listener;

    @Inject
    @All
    List<FollowedSubject> kinds;

    private Person me;

    @BeforeEach
    void join() {
        me = folk.person();
    }

    @Test
    void everything_that_is_told_has_words_in_both_languages() {
        var checked = new SoftAssertions();
        for (var kind : kinds) {
            for (var language : Texts.LANGUAGES) {
                if (!NEVER_NEW.contains(kind.type())) {
                    checked.assertThat(Texts.has(language, "notification.said.new_" + kind.type()))
                            .as("a new %s in %s", kind.type(), language)
                            .isTrue();
                }
                kind.steps()
                        .forEach((action, said) -> checked.assertThat(Texts.has(language, "notification.said." + said))
                                .as("%s of %s in %s", action, kind.type(), language)
                                .isTrue());
            }
        }
        checked.assertAll();
    }

    @Test
    void later_steps_of_a_proposal_are_told() {
        var id = proposal();
        follow(me.asMember(), "proposal", id);
        for (var action :
                List.of("take_amendment", "split", "renew", "take_over", "dispute_answer", "uphold_answer", "merge")) {
            hear("proposal", id, action, null);
        }
        assertThat(awaitTold(me, 7))
                .anyMatch(said -> said.contains("разделили на части"))
                .anyMatch(said -> said.contains("объединили с другим"))
                .anyMatch(said -> said.contains("снова собирают"))
                .anyMatch(said -> said.contains("Текст предложения"))
                .anyMatch(said -> said.contains("оспорен"))
                .anyMatch(said -> said.contains("оставил в силе"))
                .anyMatch(said -> said.contains("не отзывают"));
    }

    @Test
    void who_follows_a_merged_proposal_goes_on_with_the_other_one_and_does_not_get_it_back() {
        var child = proposal();
        var survivor = proposal();
        follow(me.asMember(), "proposal", child);
        change(
                "update proposal set status = 'MERGED', merged_into = ? where id = ?",
                UUID.fromString(survivor),
                UUID.fromString(child));
        hear("proposal", child, "merge", null);
        me.asMember().get(path("proposal", survivor)).then().body("followed", is(true));
        unfollow(me.asMember(), "proposal", survivor);
        // The next portion of the same step.
        hear("proposal", child, "merge", new UUID(0, 1));
        me.asMember().get(path("proposal", survivor)).then().body("followed", is(false));
    }

    @Test
    void a_change_that_changes_nothing_is_not_told() {
        var author = UUID.randomUUID().toString();
        var id = draft(author, Map.of(), true);
        moderator().post("/api/v1/proposals/" + id + "/actions/publish").then().statusCode(200);
        follow(me.asMember(), "proposal", id);
        var path = "/api/v1/proposals/" + id;
        patch(as(author, "member"), path, Map.of());
        patch(as(author, "member"), path, Map.of("body", " Предложение для проверки. "));
        quiet();
        assertThat(told(me)).isEmpty();
        patch(as(author, "member"), path, Map.of("body", "Совсем другие слова."));
        assertThat(awaitTold(me, 1)).first().asString().startsWith("Текст предложения");
    }

    @Test
    void a_call_for_solutions_that_is_over_is_told() {
        String id = as(UUID.randomUUID().toString(), "member")
                .contentType("application/json")
                .queryParam("submit", true)
                .body(Map.of("kind", "statement", "title", "Лужа", "body", "Для проверки.", "everywhere", true))
                .post("/api/v1/problems")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        moderator().post("/api/v1/problems/" + id + "/actions/publish").then().statusCode(200);
        follow(me.asMember(), "problem", id).statusCode(200);
        hear("problem", id, "close_call", null);
        assertThat(awaitTold(me, 1)).containsExactly("По проблеме «Лужа» больше не собирают решения.");
    }

    @Test
    void news_that_is_published_again_is_no_news() {
        follow(me.asMember(), "news", "all").statusCode(200);
        var title = "Новость " + UUID.randomUUID();
        String id = moderator()
                .contentType("application/json")
                .body(Map.of("title", title, "summary", "Коротко.", "html", "<p>Слова</p>"))
                .post("/api/v1/news")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        news(id, "publish", null);
        quiet();
        news(id, "unpublish", "Рано");
        patch(moderator(), "/api/v1/news/" + id, Map.of("summary", "Короче."));
        news(id, "publish", null);
        quiet();
        assertThat(told(me)).filteredOn(said -> said.contains(title)).hasSize(1);
    }

    @Test
    void an_organization_that_the_administrator_adds_is_new() {
        var area = areas().get(2);
        quiet();
        follow(me.asMember(), "activity_area", area).statusCode(200);
        var name = "Фонд " + UUID.randomUUID();
        Folk.organization(Map.of("shortName", name, "activityAreaIds", List.of(area)));
        assertThat(awaitTold(me, 1)).containsExactly("Новая организация: «" + name + "».");
    }

    @Test
    void who_follows_an_organization_hears_that_its_page_goes() {
        var name = "Фонд " + UUID.randomUUID();
        var id = Folk.organization(Map.of("shortName", name));
        follow(me.asMember(), "organization", id).statusCode(200);
        administrator()
                .post(Folk.ORGANIZATIONS + id + "/actions/archive")
                .then()
                .statusCode(200);
        assertThat(awaitTold(me, 1)).containsExactly("Страница организации «" + name + "» убрана в архив.");
        me.asMember().get("/api/v1/me/notifications").then().body("items[0].path", is("/me/follows"));
    }

    @Test
    void an_initiative_is_followed_to_its_act() {
        var id = Initiatives.opened();
        follow(me.asMember(), "initiative", id).statusCode(200);
        hear("initiative", id, "endorse", null);
        hear("initiative", id, "publish", null);
        assertThat(awaitTold(me, 2))
                .anyMatch(said -> said.startsWith("Совет проголосовал за инициативу"))
                .anyMatch(said -> said.startsWith("Акт по инициативе"));
    }

    private void hear(String type, String id, String action, @Nullable UUID after) {
        var step = new FollowedStep(new Subject(type, UUID.fromString(id)), action, null, null, after);
        QuarkusTransaction.requiringNew().run(() -> listener.hear(UUID.randomUUID(), step));
    }

    private static void patch(RequestSpecification by, String path, Map<String, ?> words) {
        var tag = by.get(path).header("ETag");
        by.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(words)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static void news(String id, String action, @Nullable String reason) {
        var by = moderator();
        if (reason != null) {
            by.contentType("application/json").body(Map.of("reason", reason));
        }
        by.post("/api/v1/news/" + id + "/actions/" + action).then().statusCode(200);
    }
}
