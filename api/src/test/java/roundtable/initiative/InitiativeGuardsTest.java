package roundtable.initiative;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.initiative.Initiatives.at;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.TestDatabase;
import roundtable.initiative.Initiatives.Sides;

/** The database keeps the way of an initiative, its dates and its papers, also from whoever writes past the application. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InitiativeGuardsTest {
    private Sides sides;

    @BeforeEach
    void meet() {
        sides = Sides.fresh();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            DRAFT              | status = 'ENDORSED'                                             | does not follow
            DRAFT              | status = 'DISCUSSED', opened_at = now(), discussion_until = current_date + 7 | thirty days
            DRAFT              | status = 'DISCUSSED', opened_at = now(), discussion_until = current_date + 31, body_id = council_id | a council
            DRAFT              | status = 'DISCUSSED', opened_at = now(), discussion_until = current_date + 31, level = 'FEDERAL' | another level
            DRAFT              | status = 'DISCUSSED', opened_at = now(), discussion_until = current_date + 31, territory_id = null | somewhere
            DISCUSSED          | status = 'ENDORSED', endorsed_at = now(), members = 3, present = 3, votes_for = 3, votes_against = 0, votes_abstained = 0 | everybody has spoken
            DISCUSSED          | level = 'REGIONAL'                                              | is not exchanged
            DISCUSSED          | tax = 'TRADE_FEE'                                               | is not exchanged
            ENDORSED           | status = 'PREPARED'                                             | prepared after the vote
            PREPARED           | report = '{}'                                                   | what was frozen
            PREPARED           | loss_minor = 1                                                  | what was frozen
            CONSIDERED         | prepared_at = now()                                             | what was frozen
            CONCLUSION_PENDING | status = 'SUBMITTED', submitted_at = now()                      | needs the conclusion
            CONCLUSION_PENDING | status = 'SUBMITTED', favourable = true, submitted_at = now() - interval '1 day' | follows its request
            SUBMITTED          | status = 'CONSIDERED'                                           | begins with the registration
            CONSIDERED         | status = 'ADOPTED'                                              | a decision follows
            CONSIDERED         | status = 'REJECTED', decided_at = now()                         | has motives
            CONSIDERED         | returns = 2                                                     | how often
            CONSIDERED         | status = 'RETURNED', motives = 'Нет'                            | how often
            ADOPTED            | published_on = current_date - 9                                 | not older than its registration
            ADOPTED            | status = 'CONSIDERED'                                           | does not follow
            ADOPTED            | status = 'WITHDRAWN'                                            | does not follow
            """)
    void nobody_writes_what_cannot_have_been(InitiativeStatus stage, String change, String why) {
        var id = at(sides, stage);
        assertThatThrownBy(() -> change("update initiative set " + change + " where id = cast(? as uuid)", id))
                .hasStackTraceContaining(why);
    }

    @Test
    void a_citizens_group_waits_three_months_at_most() {
        var words = sides.words();
        words.put("citizensGroup", true);
        var id = at(sides, InitiativeStatus.SUBMITTED, words);
        assertThatThrownBy(() -> change(
                        "update initiative set status = 'CONSIDERED', number = '1', registered_at = now(),"
                                + " decision_due_at = now() + interval '4 months' where id = cast(? as uuid)",
                        id))
                .hasStackTraceContaining("three months");
    }

    @ParameterizedTest
    @CsvSource({"initiative_step", "initiative_document"})
    void the_time_line_and_the_papers_are_only_added_to(String table) {
        var id = at(sides, InitiativeStatus.PREPARED);
        var of = " where initiative_id = cast(? as uuid)";
        assertThatThrownBy(() -> change("update " + table + " set at = now()" + of, id))
                .hasStackTraceContaining("only added to");
        assertThatThrownBy(() -> change("delete from " + table + of, id)).hasStackTraceContaining("only added to");
        change("delete from initiative where id = cast(? as uuid)", id);
    }

    @Test
    void it_begins_as_a_draft() {
        var id = at(sides, InitiativeStatus.DISCUSSED);
        assertThatThrownBy(() -> change(
                        "insert into initiative (created_at, updated_at, slug, status, author, council_id, title, summary,"
                                + " body, language, tax, level, body_id, territory_id, opened_at, discussion_until)"
                                + " select created_at, updated_at, slug || 'x', status, author, council_id, title, summary,"
                                + " body, language, tax, level, body_id, territory_id, opened_at, discussion_until"
                                + " from initiative where id = cast(? as uuid)",
                        id))
                .hasStackTraceContaining("begins as a draft");
    }
}
