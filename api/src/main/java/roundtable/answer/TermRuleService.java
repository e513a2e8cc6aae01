package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Shows and sets the terms of answers; they hold for what begins from then on. */
@ApplicationScoped
class TermRuleService {
    static final String TYPE = "term_rule";
    /** The installation's rules have no id in the audit. */
    private static final UUID INSTALLATION = new UUID(0, 0);

    private final TermRuleRepository rules;
    private final TermRulePolicy policy;
    private final OrganizationDirectory organizations;
    private final Caller caller;
    private final Event<Changed> changed;

    TermRuleService(
            TermRuleRepository rules,
            TermRulePolicy policy,
            OrganizationDirectory organizations,
            Caller caller,
            Event<Changed> changed) {
        this.rules = rules;
        this.policy = policy;
        this.organizations = organizations;
        this.caller = caller;
        this.changed = changed;
    }

    /** What holds, for each regime and action. */
    List<TermRuleView> holding(@Nullable UUID body) {
        checkBody(body);
        return Stream.of(LegalRegime.values())
                .flatMap(regime -> rules.holding(body, regime).values().stream().map(rule -> view(body, regime, rule)))
                .toList();
    }

    private TermRuleView view(@Nullable UUID body, LegalRegime regime, TermRule rule) {
        return new TermRuleView(
                regime,
                rule.action(),
                rule.days(),
                rule.count(),
                most(regime, rule.action()),
                rule.source(),
                rule.at(),
                policy.steps(body, rule.source()));
    }

    @Transactional
    List<TermRuleView> set(@Nullable UUID body, LegalRegime regime, TermAction action, TermRuleInput in) {
        policy.check(body);
        checkBody(body);
        var most = most(regime, action);
        if (in.days() > most) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/days", "more-than-law", Message.of("answer.fault.more-than-law", most));
        }
        var before = Objects.requireNonNull(rules.holding(body, regime).get(action));
        rules.set(body, regime, action, in, caller.id().orElseThrow());
        fire("set", body, regime, action, new Change(before.days(), in.days()));
        return holding(body);
    }

    @Transactional
    void remove(@Nullable UUID body, LegalRegime regime, TermAction action) {
        policy.check(body);
        var before = Objects.requireNonNull(rules.holding(body, regime).get(action));
        if (!rules.remove(body, regime, action)) {
            throw ProblemException.notFound();
        }
        fire("remove", body, regime, action, new Change(before.days(), null));
    }

    private static int most(LegalRegime regime, TermAction action) {
        return regime == LegalRegime.POS ? Terms.LONGEST_DAYS : action.days();
    }

    private void checkBody(@Nullable UUID body) {
        if (body != null && !organizations.isBody(body)) {
            throw ProblemException.invalid(Violation.In.QUERY, "bodyId", "no-body", Message.of("answer.fault.no-body"));
        }
    }

    private void fire(String step, @Nullable UUID body, LegalRegime regime, TermAction action, Change change) {
        var subject = new Subject(TYPE, body == null ? INSTALLATION : body);
        var term = EnumNames.of(regime) + "." + EnumNames.of(action);
        changed.fire(new Changed(subject, step, Map.of(term, change)));
    }
}
