package roundtable.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Who is told what. Authors hear of the rule and their own words, never of the reporters. */
@ApplicationScoped
class Telling {
    static final String TYPE = "moderation_case";
    private static final int EXCERPT = 300;
    private static final String MINE = "/me/moderation";
    private static final String DESK = "/manage/moderation?case=";

    private final Outbox outbox;
    private final ReportRepository reports;
    private final People people;

    Telling(Outbox outbox, ReportRepository reports, People people) {
        this.outbox = outbox;
        this.reports = reports;
        this.people = people;
    }

    /** Something that cannot wait for the daily look at the queue. */
    void urgent(ModerationCase c) {
        moderators(c, "moderation_case_urgent", Set.of());
    }

    void decided(ModerationCase c, Outcome outcome) {
        if (outcome != Outcome.KEPT) {
            tell(Set.copyOf(c.authors()), c, "moderation_" + EnumNames.of(outcome), MINE);
        }
        tell(
                reports.reporters(c.id()),
                c,
                outcome == Outcome.KEPT ? "moderation_report_kept" : "moderation_report_acted",
                MINE);
    }

    void appealed(ModerationCase c) {
        moderators(c, "moderation_appeal", Set.of(c.decidedBy()));
    }

    void reviewed(ModerationCase c, CaseAction action) {
        var overturned = action == CaseAction.OVERTURN;
        tell(Set.copyOf(c.authors()), c, overturned ? "moderation_overturned" : "moderation_upheld", MINE);
        if (overturned) {
            tell(reports.reporters(c.id()), c, "moderation_report_overturned", MINE);
        }
    }

    private void moderators(ModerationCase c, String kind, Set<UUID> but) {
        var all = new java.util.HashSet<>(people.holding(Caller.MODERATOR, null));
        all.removeAll(but);
        all.removeAll(c.authors());
        tell(all, c, kind, DESK + c.id());
    }

    private void tell(Set<UUID> people, ModerationCase c, String kind, String path) {
        people.forEach(p -> outbox.add(new Notice(p, kind, new Subject(TYPE, c.id()), path, words(c))));
    }

    private static Map<String, String> words(ModerationCase c) {
        var excerpt =
                c.excerpt().length() <= EXCERPT ? c.excerpt() : c.excerpt().substring(0, EXCERPT) + "…";
        var words = new HashMap<>(Map.of("title", c.title(), "excerpt", excerpt));
        if (c.rule() != null) {
            Texts.LANGUAGES.forEach(
                    l -> words.put("rule_" + l, Texts.in(l, Message.of("moderation.rule." + EnumNames.of(c.rule())))));
        }
        if (c.reason() != null) {
            words.put("reason", c.reason());
        }
        return words;
    }
}
