package roundtable.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.follow.Things.awaitTold;
import static roundtable.follow.Things.quiet;
import static roundtable.follow.Things.told;
import static roundtable.organization.people.Folk.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.TestDatabase;
import roundtable.community.Communities;
import roundtable.discussion.Discussions;
import roundtable.initiative.Initiatives;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;
import roundtable.platform.Platforms;

/** Each list tells those who keep a search of it what has come into it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SavedListsTest {
    @Inject
    Folk folk;

    @Inject
    SavedSearchJob job;

    @Inject
    Clock clock;

    private Person me;

    @BeforeEach
    void join() {
        me = folk.person();
    }

    private void save(String type, Map<String, List<String>> query) {
        me.asMember()
                .contentType("application/json")
                .body(Map.of("type", type, "query", query, "name", "Слежу " + UUID.randomUUID()))
                .post(SavedSearchResource.PATH)
                .then()
                .statusCode(201);
    }

    private void look() {
        job.run(clock.instant());
        quiet();
    }

    /** The pages named in the notices, the latest notice first. */
    private List<String> paths(int notices) {
        awaitTold(me, notices);
        List<List<String>> paths = me.asMember().get("/api/v1/me/notifications").path("items.links.path");
        return paths.stream().flatMap(List::stream).toList();
    }

    private static String make(String type) {
        return switch (type) {
            case "discussion" -> Discussions.scheduled(UUID.randomUUID().toString());
            case "community" -> Communities.requested(Communities.verifiedNgo());
            case "platform" -> Platforms.opened();
            case "initiative" -> Initiatives.opened();
            case "organization" -> Folk.organization();
            case "proposal" -> Things.proposal();
            default -> throw new IllegalArgumentException(type);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "discussion, status, scheduled, /discussions/",
        "community, status, proposed, /communities/",
        "platform, status, open, /platforms/",
        "initiative, status, discussed, /initiatives/",
        "organization, kind, ngo, /organizations/",
        "proposal, status, open, /proposals/",
    })
    void what_comes_is_told_and_what_was_there_is_not(String type, String filter, String value, String page) {
        make(type);
        save(type, Map.of(filter, List.of(value)));
        look();
        assertThat(told(me)).isEmpty();
        make(type);
        look();
        assertThat(paths(1)).hasSize(1).allMatch(path -> path.startsWith(page));
    }

    @Test
    void a_discussion_comes_into_a_list_by_its_state_too_and_is_announced_once() {
        var leader = UUID.randomUUID().toString();
        var id = Discussions.open(leader);
        String title = Folk.moderator().get("/api/v1/discussions/" + id).path("title");
        save("discussion", Map.of("status", List.of("summing_up")));
        save("discussion", Map.of("q", List.of(title)));
        Discussions.act(as(leader, "moderator"), id, "finish", Map.of("reason", "Все сказали"))
                .statusCode(200);
        look();
        assertThat(paths(1)).hasSize(1);
        look();
        assertThat(told(me)).hasSize(1);
    }

    @Test
    void a_community_comes_into_a_list_when_it_is_active_and_when_the_organization_joins() {
        var ngo = Communities.verifiedNgo();
        var third = Communities.verifiedNgo();
        var id = Communities.requested(ngo);
        Communities.join(Communities.verifiedNgo(), id).statusCode(201);
        save("community", Map.of("status", List.of("active")));
        save("community", Map.of("organization", List.of(third)));
        save("community", Map.of("organization", List.of(ngo)));
        Communities.join(third, id).statusCode(201);
        look();
        assertThat(paths(2)).hasSize(2).allMatch(path -> path.startsWith("/communities/"));
    }

    @Test
    void a_platform_comes_into_a_list_when_its_three_sides_sit_and_when_the_organization_does() {
        var id = Platforms.opened();
        var ngo = Platforms.seated(id, "ngo");
        save("platform", Map.of("organization", List.of(ngo)));
        Platforms.seated(id, "business");
        save("platform", Map.of("whole", List.of("true")));
        var body = Platforms.seated(id, "government");
        save("platform", Map.of("organization", List.of(body)));
        look();
        assertThat(paths(1)).hasSize(1).allMatch(path -> path.startsWith("/platforms/"));
        look();
        assertThat(told(me)).hasSize(1);
    }
}
