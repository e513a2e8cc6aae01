package roundtable.moderation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Key;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Slice;

/** What people reported. */
@ApplicationScoped
class ReportRepository {
    /** Of decided cases: whether the report led to something that stood. */
    private static final String RIGHT = "c.status in ('MASKED', 'HIDDEN', 'AUTHOR_RESTRICTED', 'UPHELD', 'CLOSED')";

    private static final String DECIDED = "(" + RIGHT + " or c.status in ('KEPT', 'OVERTURNED'))";

    private final EntityManager em;

    ReportRepository(EntityManager em) {
        this.em = em;
    }

    /** Two who report one thing at once make one case: the second waits for the first. */
    void lock(Subject subject) {
        OneColumn.of(em, "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) l", Integer.class)
                .setParameter("key", "moderation " + subject.type() + " " + subject.id())
                .getSingleResult();
    }

    UUID add(ModerationCase c, UUID reporter, ReportReason reason, @Nullable String text, Instant now) {
        return (UUID) OneColumn.of(
                        em,
                        """
                insert into moderation_report (case_id, subject_type, subject_id, reporter, reason, text, created_at)
                values (:case, :type, :subject, :reporter, :reason, cast(:text as text), :now) returning id""",
                        UUID.class)
                .setParameter("case", c.id())
                .setParameter("type", c.subject().type())
                .setParameter("subject", c.subject().id())
                .setParameter("reporter", reporter)
                .setParameter("reason", reason.name())
                .setParameter("text", text)
                .setParameter("now", now)
                .getSingleResult();
    }

    boolean hasReported(UUID reporter, Subject subject) {
        return (Boolean) OneColumn.of(
                        em,
                        """
                select exists (select 1 from moderation_report
                               where reporter = :reporter and subject_type = :type and subject_id = :subject)""",
                        Boolean.class)
                .setParameter("reporter", reporter)
                .setParameter("type", subject.type())
                .setParameter("subject", subject.id())
                .getSingleResult();
    }

    Set<UUID> reporters(UUID caseId) {
        List<?> rows = OneColumn.of(em, "select reporter from moderation_report where case_id = :case", UUID.class)
                .setParameter("case", caseId)
                .getResultList();
        return rows.stream().map(UUID.class::cast).collect(toSet());
    }

    /** How many reported it after that, and for that reason if one is given. */
    int since(UUID caseId, Instant since, @Nullable ReportReason reason) {
        return ((Number) OneColumn.of(
                                em,
                                """
                select count(*) from moderation_report where case_id = :case and created_at > :since
                  and (cast(:reason as text) is null or reason = :reason)""",
                                Long.class)
                        .setParameter("case", caseId)
                        .setParameter("since", since)
                        .setParameter("reason", reason == null ? null : reason.name())
                        .getSingleResult())
                .intValue();
    }

    Accuracy accuracy(UUID reporter) {
        var row = (Tuple) em.createNativeQuery(
                        """
                select count(*) filter (where %s), count(*) filter (where %s)
                from moderation_report r join moderation_case c on c.id = r.case_id where r.reporter = :reporter"""
                                .formatted(DECIDED, RIGHT),
                        Tuple.class)
                .setParameter("reporter", reporter)
                .getSingleResult();
        return new Accuracy(
                row.get(0, Long.class).intValue(), row.get(1, Long.class).intValue());
    }

    /** The reports of a case, the first first, each with the record of its reporter. */
    List<Row> of(UUID caseId) {
        List<?> rows = em.createNativeQuery(
                        """
                select r.reason, r.text, r.created_at, r.reporter, a.decided, a.right
                from moderation_report r cross join lateral (
                  select count(*) filter (where %s) as decided, count(*) filter (where %s) as right
                  from moderation_report o join moderation_case c on c.id = o.case_id
                  where o.reporter = r.reporter and o.case_id <> r.case_id) a
                where r.case_id = :case order by r.created_at, r.id limit 200"""
                                .formatted(DECIDED, RIGHT),
                        Tuple.class)
                .setParameter("case", caseId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(t -> new Row(
                        ReportReason.valueOf(t.get(0, String.class)),
                        t.get(1, String.class),
                        t.get(2, Instant.class),
                        t.get(3, UUID.class),
                        new Accuracy(
                                t.get(4, Long.class).intValue(),
                                t.get(5, Long.class).intValue())))
                .toList();
    }

    /** How many reports each case has, and for what. */
    Map<UUID, Count> counts(Set<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<?> rows = em.createNativeQuery(
                        """
                select case_id, count(*), string_agg(distinct reason, ' ') from moderation_report
                where case_id = any(:cases) group by case_id""",
                        Tuple.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(toMap(
                        t -> t.get(0, UUID.class),
                        t -> new Count(t.get(1, Long.class).intValue(), reasons(t.get(2, String.class)))));
    }

    private static Set<ReportReason> reasons(String joined) {
        var all = EnumSet.noneOf(ReportReason.class);
        Arrays.stream(joined.split(" ")).map(ReportReason::valueOf).forEach(all::add);
        return all;
    }

    /** What somebody reported, the last first. */
    Slice<OwnReportView> own(UUID reporter, @Nullable Key after, int limit) {
        var query = em.createNativeQuery(
                        """
                select r.id, c.subject_type, c.subject_id, c.title, c.path, r.reason, r.text, c.status, r.created_at,
                       c.due_at, c.rule, c.decided_at
                from moderation_report r join moderation_case c on c.id = r.case_id
                where r.reporter = :reporter %s order by r.id desc"""
                                .formatted(after == null ? "" : "and r.id < :after"),
                        Tuple.class)
                .setParameter("reporter", reporter)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("after", after.uuid(0));
        }
        List<?> rows = query.getResultList();
        return Slice.of(
                rows.stream().map(Tuple.class::cast).map(ReportRepository::own).toList(), limit, r -> Key.of(r.id()));
    }

    private static OwnReportView own(Tuple t) {
        var rule = t.get(10, String.class);
        return new OwnReportView(
                t.get(0, UUID.class),
                t.get(1, String.class),
                t.get(2, UUID.class),
                t.get(3, String.class),
                t.get(4, String.class),
                ReportReason.valueOf(t.get(5, String.class)),
                t.get(6, String.class),
                CaseStatus.valueOf(t.get(7, String.class)),
                t.get(8, Instant.class),
                t.get(9, Instant.class),
                rule == null ? null : ModerationRule.valueOf(rule),
                t.get(11, Instant.class));
    }

    /** How often somebody was right. */
    record Accuracy(int decided, int right) {}

    /** A report. */
    record Row(ReportReason reason, @Nullable String text, Instant at, UUID reporter, Accuracy accuracy) {}

    /** Reports of a case. */
    record Count(int reports, Set<ReportReason> reasons) {}
}
