package roundtable.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Takes reports; those about one thing gather in one case. */
@ApplicationScoped
class ReportService {
    private final ModeratedSubjects subjects;
    private final CaseRepository cases;
    private final ReportRepository reports;
    private final CasePolicy policy;
    private final Telling telling;
    private final Event<Changed> changed;
    private final Clock clock;

    ReportService(
            ModeratedSubjects subjects,
            CaseRepository cases,
            ReportRepository reports,
            CasePolicy policy,
            Telling telling,
            Event<Changed> changed,
            Clock clock) {
        this.subjects = subjects;
        this.cases = cases;
        this.reports = reports;
        this.policy = policy;
        this.telling = telling;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    OwnReportView report(ReportInput in) {
        var source = subjects.of(in.subjectType())
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.In.BODY, "/subjectType", "unknown", Message.of("moderation.fault.subject-type")));
        var subject = new Subject(in.subjectType(), in.subjectId());
        reports.lock(subject);
        var shown = source.shown(subject.id()).orElseThrow(ProblemException::notFound);
        var authors = source.authors(subject.id());
        var me = policy.me();
        if (authors.contains(me)) {
            throw ProblemException.conflict(Message.of("moderation.own"));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = cases.latest(subject).filter(c -> switch (c.status()) {
            case OPEN, CLAIMED, KEPT -> true;
            case MASKED, HIDDEN, AUTHOR_RESTRICTED, APPEALED, UPHELD, OVERTURNED, CLOSED -> false;
        });
        var c = before.orElseGet(
                () -> new ModerationCase(subject, shown, authors, in.reason().isUrgent(), now));
        if (before.isEmpty()) {
            cases.persistAndFlush(c);
        }
        var id = reports.add(c, me, in.reason(), in.text(), now);
        if (c.status() == CaseStatus.KEPT && comesBack(c, shown)) {
            c.reopen(shown, authors, in.reason().isUrgent(), now);
            cases.step(c.id(), "reopen", null, now, null);
        }
        if (c.status() != CaseStatus.KEPT) {
            urgent(source, c, in.reason(), before.isEmpty(), me);
        }
        cases.flush();
        changed.fire(new Changed(new Subject(Telling.TYPE, c.id()), "report", Map.of()));
        return new OwnReportView(
                id,
                subject.type(),
                subject.id(),
                c.title(),
                c.path(),
                in.reason(),
                in.text(),
                c.status(),
                now,
                c.dueAt(),
                c.rule(),
                c.decidedAt());
    }

    private void urgent(ModeratedSubject source, ModerationCase c, ReportReason reason, boolean isNew, UUID me) {
        if (reason.isUrgent()) {
            if (isNew || !c.urgent()) {
                telling.urgent(c);
            }
            c.hasten();
        }
        if (reason == ReportReason.PERSONAL_DATA && !c.autoMasked() && masksAtOnce(c, me)) {
            source.mask(c.subject().id());
            var after = source.shown(c.subject().id());
            c.maskedAtOnce(after.map(ModeratedSubject.Shown::version).orElse(c.subjectVersion()));
        }
    }

    /** «Kept» holds for the words that were looked at: new ones, or three more people, bring the case back. */
    private boolean comesBack(ModerationCase c, ModeratedSubject.Shown shown) {
        return shown.version() > c.subjectVersion()
                || reports.since(c.id(), c.decidedAt(), null) >= Terms.NEW_REPORTERS;
    }

    /**
     * Only personal data are taken away before a moderator looks. So that nobody can empty pages alone, it takes two
     * people, or one whose reports have been right before, at least every second time.
     */
    private boolean masksAtOnce(ModerationCase c, UUID reporter) {
        var record = reports.accuracy(reporter);
        return (record.right() > 0 && record.right() * 2 >= record.decided())
                || reports.since(c.id(), c.openedAt().minusMillis(1), ReportReason.PERSONAL_DATA) >= 2;
    }
}
