package roundtable.resolution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtable.answer.Reminder;
import roundtable.answer.TermReminders;
import roundtable.answer.TermReminders.Due;
import roundtable.shared.http.EnumNames;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Those whose turn it is are told of terms of recommendations that end, each once, the heads of bodies when they are over. */
@ApplicationScoped
class TermService {
    /** The terms of {@link TaskRepository}; each ends with its day. That of a report begins when its quarter is over. */
    private static final String RUNNING =
            """
            select r.id, 'ACCEPT', s.since,
                ((s.since at time zone :zone)::date + 15)::timestamp at time zone :zone - interval '1 second'
            from recommendation r cross join lateral (
                select coalesce((select max(x.at) from recommendation_step x
                    where x.recommendation_id = r.id and x.action in ('PUBLISH', 'REASSIGN')), r.published_at) as since) s
            where r.status = 'ASSIGNED'
            union all
            select r.id, 'CARRY_OUT', coalesce(r.accepted_at, r.published_at),
                (r.due_on + 1)::timestamp at time zone :zone - interval '1 second'
            from recommendation r where r.status = 'IN_PROGRESS' and r.due_on is not null
            union all
            select q.id, 'REPORT', q.ended::timestamp at time zone :zone,
                (q.ended + 10)::timestamp at time zone :zone - interval '1 second'
            from (select r.id, (report_quarter(r.id, r.accepted_at, (cast(:now as timestamptz) at time zone :zone)::date)
                      + interval '3 months')::date as ended
                  from recommendation r where r.status = 'IN_PROGRESS' and r.accepted_at is not null) q
            union all
            select r.id, 'REVIEW', r.claimed_at,
                ((r.claimed_at at time zone :zone)::date + 15)::timestamp at time zone :zone - interval '1 second'
            from recommendation r where r.status = 'UNDER_REVIEW'""";

    private final RecommendationRepository recommendations;
    private final TermReminders reminders;
    private final WhoseTurn whoseTurn;
    private final TrackerNotices notices;
    private final Clock clock;

    TermService(
            RecommendationRepository recommendations,
            TermReminders reminders,
            WhoseTurn whoseTurn,
            TrackerNotices notices,
            Clock clock) {
        this.recommendations = recommendations;
        this.reminders = reminders;
        this.whoseTurn = whoseTurn;
        this.notices = notices;
        this.clock = clock;
    }

    /** How many reminders were due. A round table's recommendations end together: of several people hear at once. */
    @Transactional
    int remind() {
        var due = reminders.take(
                Recommendation.TYPE, RUNNING, Map.of("zone", clock.getZone().getId()));
        var rows = recommendations.rows(due.stream().map(Due::id).collect(Collectors.toSet())).stream()
                .collect(toMap(RecommendationRow::id, Function.identity()));
        due.stream()
                .map(d -> new Ending(Term.valueOf(d.term()), d.reminder(), Objects.requireNonNull(rows.get(d.id()))))
                .filter(e -> !e.toldElsewhere())
                // Ids grow with the place in the document.
                .sorted((one, other) -> one.row().id().compareTo(other.row().id()))
                .collect(groupingBy(Ending::together, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::tell);
        return due.size();
    }

    private void tell(List<Ending> together) {
        var known = new HashMap<UUID, Set<UUID>>();
        var byPerson = new LinkedHashMap<UUID, List<RecommendationRow>>();
        for (var e : together) {
            // Who said that it is done is not the same for all; to whom they are addressed is.
            var whom = e.term() == Term.REVIEW
                    ? whoseTurn.reviewers(e.row())
                    : known.computeIfAbsent(e.row().addressee().id(), a -> addressee(e));
            whom.forEach(person ->
                    byPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(e.row()));
        }
        var first = together.get(0);
        notices.tellTogether(
                "recommendation_term_" + EnumNames.of(first.reminder()),
                byPerson,
                // Marked as told in this transaction: no other one tells the same.
                rows -> UUID.randomUUID(),
                rows -> words(first.term(), rows));
    }

    private Set<UUID> addressee(Ending e) {
        return e.reminder() == Reminder.OVERDUE ? whoseTurn.addressee(e.row()) : whoseTurn.working(e.row());
    }

    /** What has to be done, with what, in each language: the notice's text has a place for it. */
    private static Map<String, String> words(Term term, List<RecommendationRow> rows) {
        var several = rows.size() > 1;
        var key = "resolution." + (several ? "terms." : "term.")
                + EnumNames.of(term).replace('_', '-');
        var title = several ? rows.get(0).roundTable().title() : TrackerNotices.title(rows.get(0));
        var message = Message.of(key, title, String.valueOf(rows.size()));
        return Texts.LANGUAGES.stream()
                .collect(toMap(language -> "todo_" + language, language -> Texts.in(language, message)));
    }

    /** What has to be done by the end of a term. */
    private enum Term {
        ACCEPT,
        CARRY_OUT,
        REPORT,
        REVIEW
    }

    private record Ending(Term term, Reminder reminder, RecommendationRow row) {
        /** Of a report that did not come {@link MissedReports} tell, the councils too. */
        boolean toldElsewhere() {
            return term == Term.REPORT && reminder == Reminder.OVERDUE;
        }

        List<Object> together() {
            return List.of(term, reminder, row.roundTable().id());
        }
    }
}
