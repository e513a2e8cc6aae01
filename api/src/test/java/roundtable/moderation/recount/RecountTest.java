package roundtable.moderation.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Administrators hear of every count that is not what the rows say; nothing is put right by itself. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecountTest {
    @Inject
    RecountService service;

    @Test
    void a_count_that_differs_is_told_every_night_until_somebody_puts_it_right() {
        var id = "0193aaaa-0000-7000-8000-00000000c0de";
        change("insert into comment_count (subject_type, subject_id, total) values ('proposal', '" + id + "', 3)");
        for (var night = 0; night < 2; night++) {
            assertThat(service.report())
                    .filteredOn(d -> d.subject().id().toString().equals(id))
                    .singleElement()
                    .satisfies(d -> {
                        assertThat(d.what()).isEqualTo("comments");
                        assertThat(d.kept()).isEqualTo(3);
                        assertThat(d.counted()).isZero();
                    });
        }
        change("delete from comment_count where subject_id = '" + id + "'");
        assertThat(service.report()).noneMatch(d -> d.subject().id().toString().equals(id));
    }
}
