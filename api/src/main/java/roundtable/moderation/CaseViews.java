package roundtable.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.identity.People;
import roundtable.moderation.CaseView.Person;

/** Cases as they are shown, with names; a page of them costs two statements more. */
@ApplicationScoped
class CaseViews {
    private final ReportRepository reports;
    private final CaseRepository cases;
    private final CasePolicy policy;
    private final ModeratedSubjects subjects;
    private final People people;
    private final Clock clock;

    CaseViews(
            ReportRepository reports,
            CaseRepository cases,
            CasePolicy policy,
            ModeratedSubjects subjects,
            People people,
            Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.policy = policy;
        this.subjects = subjects;
        this.people = people;
        this.clock = clock;
    }

    /** As parts of a list: without reports and history. */
    Map<UUID, CaseView> of(Collection<ModerationCase> list) {
        var ids = list.stream().map(ModerationCase::id).collect(Collectors.toSet());
        var counts = reports.counts(ids);
        var names = people.names(persons(list));
        return list.stream()
                .collect(Collectors.toMap(
                        ModerationCase::id,
                        c -> view(
                                c,
                                counts.getOrDefault(c.id(), new ReportRepository.Count(0, Set.of())),
                                names,
                                List.of(),
                                List.of())));
    }

    /** One case with all that belongs to it. */
    CaseView of(ModerationCase c) {
        List<ReportRepository.Row> rows = policy.isAuthor(c) ? List.of() : reports.of(c.id());
        var steps = cases.steps(c.id());
        var all = persons(List.of(c));
        rows.forEach(r -> all.add(r.reporter()));
        steps.stream().filter(s -> s.actor() != null).forEach(s -> all.add(s.actor()));
        var names = people.names(all);
        return view(
                c,
                reports.counts(Set.of(c.id())).getOrDefault(c.id(), new ReportRepository.Count(0, Set.of())),
                names,
                rows.stream()
                        .map(r -> new CaseView.Report(
                                r.reason(),
                                r.text(),
                                r.at(),
                                new Person(r.reporter(), names.get(r.reporter())),
                                r.accuracy().decided(),
                                r.accuracy().right()))
                        .toList(),
                steps.stream()
                        .map(s -> new CaseView.Step(s.action(), s.at(), person(s.actor(), names)))
                        .toList());
    }

    private static Set<UUID> persons(Collection<ModerationCase> list) {
        var all = new HashSet<UUID>();
        for (var c : list) {
            Stream.of(c.claimedByEver(), c.decidedBy(), c.reviewedBy())
                    .filter(java.util.Objects::nonNull)
                    .forEach(all::add);
        }
        return all;
    }

    private CaseView view(
            ModerationCase c,
            ReportRepository.Count count,
            Map<UUID, String> names,
            List<CaseView.Report> reported,
            List<CaseView.Step> history) {
        var now = clock.instant();
        var holder = c.claimedBy(now);
        return new CaseView(
                c.id(),
                c.subject().type(),
                c.subject().id(),
                c.title(),
                c.excerpt(),
                c.path(),
                isChanged(c),
                // A claim whose time is over is none.
                c.status() == CaseStatus.CLAIMED && holder == null ? CaseStatus.OPEN : c.status(),
                c.urgent(),
                c.autoMasked(),
                c.openedAt(),
                c.dueAt(),
                c.decidedAt() == null && now.isAfter(c.dueAt()),
                count.reports(),
                count.reasons(),
                person(holder, names),
                holder == null ? null : c.claimedUntil(),
                c.rule(),
                c.reason(),
                person(c.decidedBy(), names),
                c.decidedAt(),
                c.restrictedUntil(),
                c.appealText(),
                c.appealedAt(),
                c.appealDueAt(),
                person(c.reviewedBy(), names),
                c.reviewReason(),
                c.reviewedAt(),
                reported,
                history,
                policy.actions(c),
                c.version());
    }

    /** While it waits, so that nobody decides about words that are no longer there. */
    private boolean isChanged(ModerationCase c) {
        return c.decidedAt() == null
                && subjects.shown(c.subject())
                        .filter(s -> s.version() > c.subjectVersion())
                        .isPresent();
    }

    AuthorsView authors(Set<UUID> accounts) {
        var names = people.names(accounts);
        return new AuthorsView(accounts.stream()
                .sorted()
                .map(id -> new Person(id, names.get(id)))
                .toList());
    }

    private static @Nullable Person person(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Person(id, names.get(id));
    }

    /** For whoever answers for the thing. */
    OwnDecisionView own(ModerationCase c) {
        return new OwnDecisionView(
                c.id(),
                c.subject().type(),
                c.subject().id(),
                c.title(),
                c.excerpt(),
                c.path(),
                c.status(),
                c.rule(),
                c.reason(),
                c.decidedAt(),
                c.restrictedUntil(),
                c.appealUntil(),
                c.appealText(),
                c.appealDueAt(),
                c.reviewReason(),
                c.reviewedAt(),
                policy.actions(c));
    }
}
