package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static roundtable.app.Visitor.ORGANIZATIONS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.shared.store.ByHand;

/** What is written in bulk: visitors may see it a minute later, everybody else and the end of the bulk at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QuietChangesTest {
    private final Visitor visitor = new Visitor();

    private String id = "";
    private String path = "";

    @BeforeEach
    void a_visitor_has_read_it() {
        id = visitor.organization("До загрузки");
        path = ORGANIZATIONS + "/" + id;
    }

    @Test
    void whoever_is_signed_in_sees_at_once_what_a_visitor_does_not() {
        var name = unseen("В загрузке");
        assertThat(visitor.asAdministrator().get(path).<String>path("shortName"))
                .isEqualTo(name);
    }

    @Test
    void an_answer_that_nobody_has_kept_is_new() {
        var name = unseen("Впервые");
        assertThat(visitor.read("GET", path, Map.of("Accept-Language", "en")).<String>path("shortName"))
                .isEqualTo(name);
    }

    @Test
    void a_persons_change_of_anything_like_it_is_seen_with_all_that_was_quiet() {
        var name = unseen("Вместе");
        var other = visitor.organization("Другая");
        visitor.rename(other, 0, "Другая " + UUID.randomUUID());
        assertThat(seen()).isEqualTo(name);
    }

    @Test
    void the_end_of_an_import_is_loud_however_it_ends() {
        for (var end : new String[] {"FINISHED", "FAILED", "CANCELLED"}) {
            var name = unseen("Конец");
            ends(end);
            assertThat(seen()).isEqualTo(name);
        }
    }

    private String seen() {
        return visitor.read(path).path("shortName");
    }

    /**
     * Writes it quietly, so that the visitor goes on reading what was kept. Not at the first attempt while listeners of the
     * new organization are still at work, whose changes are loud, or on a machine that stood still for a second: then
     * nothing kept is used, as it should be.
     */
    private String unseen(String word) {
        return await().pollInSameThread()
                .until(
                        () -> {
                            var before = seen();
                            var name = quietly(word);
                            return seen().equals(before) ? name : "";
                        },
                        name -> !name.isEmpty());
    }

    private String quietly(String word) {
        var name = word + " " + UUID.randomUUID();
        ByHand.change(
                "do $$ begin perform set_config('roundtable.quiet', 'on', true); update organization set short_name = '"
                        + name + "' where id = '" + id + "'; end $$");
        return name;
    }

    /** In one transaction, so that the worker never finds it running. */
    private static void ends(String status) {
        ByHand.change("do $$ declare one uuid := uuidv7(); begin"
                + " insert into register_import (id, version, created_at, updated_at, file_name, size_bytes, status, queued_at)"
                + " values (one, 0, now(), now(), 'a.csv', 1, 'RUNNING', now());"
                + " update register_import set status = '" + status + "' where id = one; end $$");
    }
}
