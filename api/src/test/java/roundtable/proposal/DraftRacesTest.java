package roundtable.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static roundtable.proposal.Drafts.lock;
import static roundtable.proposal.Drafts.release;
import static roundtable.proposal.Drafts.save;
import static roundtable.proposal.Drafts.state;
import static roundtable.proposal.Proposals.PROPOSALS;
import static roundtable.proposal.Proposals.atOnce;
import static roundtable.proposal.Proposals.created;
import static roundtable.proposal.Proposals.title;
import static roundtable.proposal.Proposals.words;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.organization.people.Folk.Person;

/** Many at once on one draft: one person a field, and no word written over another's. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DraftRacesTest {
    private static final int MANY = 12;

    @Inject
    Folk folk;

    private Person author;
    private final List<Person> all = new ArrayList<>();
    private String id = "";

    @BeforeEach
    void aDraftOfMany() {
        author = folk.person();
        id = created(author.id().toString(), words(title("Пишем вместе")), false);
        all.add(author);
        while (all.size() < MANY) {
            var editor = folk.person();
            Drafts.editor(author, editor, id);
            all.add(editor);
        }
    }

    @Test
    void of_many_who_begin_to_write_in_a_field_one_does() throws Exception {
        var codes = atOnce(each(
                person -> () -> lock(person.asMember(), id, "body").extract().statusCode()));
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(MANY - 1);
        state(author.asMember(), id).body("writing", hasSize(1));
    }

    @Test
    void a_lock_whose_time_is_over_goes_to_one_of_many() throws Exception {
        lock(author.asMember(), id, "body").statusCode(200);
        change("update proposal_field_lock set taken_at = taken_at - interval '3 minutes',"
                + " expires_at = expires_at - interval '3 minutes' where proposal_id = '" + id + "'");
        var codes = atOnce(each(
                person -> () -> lock(person.asMember(), id, "body").extract().statusCode()));
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 409).hasSize(MANY - 1);
    }

    @Test
    void of_many_saves_on_one_version_one_is_kept_and_the_rest_are_stale() throws Exception {
        long version = author.asMember().get(PROPOSALS + id).jsonPath().getLong("version");
        var codes =
                atOnce(each(person -> () -> save(person.asMember(), id, version, Map.of("body", "Пишет " + person.id()))
                        .extract()
                        .statusCode()));
        assertThat(codes).filteredOn(c -> c == 200).hasSize(1);
        assertThat(codes).filteredOn(c -> c == 412).hasSize(MANY - 1);
    }

    /** Either the save came first and its words are there, or the lock did and they are refused. */
    @Test
    void a_save_and_another_ones_lock_at_once_come_one_after_the_other() throws Exception {
        var editor = all.get(1);
        for (var n = 0; n < MANY; n++) {
            var text = "Слова " + n;
            long version = author.asMember().get(PROPOSALS + id).jsonPath().getLong("version");
            List<Callable<Integer>> both = List.of(
                    () -> save(author.asMember(), id, version, Map.of("body", text))
                            .extract()
                            .statusCode(),
                    () -> {
                        var told = lock(editor.asMember(), id, "body").extract();
                        assertThat(told.statusCode()).isEqualTo(200);
                        return (int) told.jsonPath().getLong("version");
                    });
            var results = atOnce(both);
            String now = author.asMember().get(PROPOSALS + id).path("body");
            // Whoever has the field is told a version that holds all that came before.
            if (results.get(0) == 200) {
                assertThat(now).isEqualTo(text);
                assertThat(results.get(1)).isEqualTo((int) version + 1);
            } else {
                assertThat(results.get(0)).isEqualTo(409);
                assertThat(now).isNotEqualTo(text);
            }
            release(editor.asMember(), id, "body").statusCode(204);
        }
    }

    private List<Callable<Integer>> each(Function<Person, Callable<Integer>> call) {
        return all.stream().map(call).toList();
    }
}
