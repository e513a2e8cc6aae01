package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileDirectory;
import roundtable.file.FileKind;
import roundtable.identity.Caller;
import roundtable.initiative.InitiativeSteps.EndorsementInput;
import roundtable.initiative.InitiativeSteps.PreparationInput;
import roundtable.initiative.InitiativeSteps.PublicationInput;
import roundtable.initiative.InitiativeSteps.RegistrationInput;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationKind;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** What is wrong with what is sent with a step: all of it at once, as faults of the fields. */
@ApplicationScoped
class InitiativeChecks {
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final FileDirectory files;
    private final Caller caller;
    private final Clock clock;

    InitiativeChecks(
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            FileDirectory files,
            Caller caller,
            Clock clock) {
        this.organizations = organizations;
        this.reference = reference;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    /** Nobody initiates for a council that is not theirs; what is pointed at is there, and fits together. */
    void draft(InitiativeInput in) {
        if (!caller.isCouncilMemberOf(in.councilId())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var faults = new ArrayList<Fault>();
        if (!is(OrganizationKind.COUNCIL, in.councilId())) {
            faults.add(fault("/councilId", "no-council"));
        }
        addressed(faults, in);
        var territory = in.territoryId();
        if (territory != null && !reference.territories(Set.of(territory), "ru").containsKey(territory)) {
            faults.add(fault("/territoryId", "unknown-territory"));
        }
        refuse(faults);
    }

    /** Everybody has to know which tax, whose, where, and who decides; that body is still there. */
    void opening(InitiativeInput in) {
        var faults = new ArrayList<Fault>();
        need(faults, "/tax", in.tax());
        need(faults, "/level", in.level());
        need(faults, "/bodyId", in.bodyId());
        if (in.level() != TaxLevel.FEDERAL) {
            need(faults, "/territoryId", in.territoryId());
        }
        addressed(faults, in);
        refuse(faults);
    }

    /** A government body decides, never a council, and the tax is one of its level. */
    private void addressed(List<Fault> faults, InitiativeInput in) {
        if (in.bodyId() != null && !is(OrganizationKind.GOVERNMENT, in.bodyId())) {
            faults.add(fault("/bodyId", "no-body"));
        }
        if (in.tax() != null && in.level() != null && !in.tax().isRelievedBy(in.level())) {
            faults.add(fault("/level", "wrong-level"));
        }
    }

    private boolean is(OrganizationKind kind, UUID organization) {
        var card = organizations.cards(Set.of(organization), "ru").get(organization);
        return card != null && card.kind() == kind;
    }

    /** The council met when everybody had spoken; more than half were there, and more than half of those in favour. */
    void endorsement(Initiative i, EndorsementInput in) {
        var faults = new ArrayList<Fault>();
        document(faults, "/protocol", in.protocol());
        var met = in.protocol().datedOn();
        need(faults, "/protocol/datedOn", met);
        if (met != null && !met.isAfter(i.discussionUntil())) {
            faults.add(fault("/protocol/datedOn", "during-discussion"));
        }
        if (in.present() > in.members() || in.present() * 2 <= in.members()) {
            faults.add(fault("/present", "quorum"));
        }
        if (in.votesFor() + in.votesAgainst() + in.votesAbstained() > in.present()) {
            faults.add(fault("/votesFor", "too-many-votes"));
        } else if (in.votesFor() * 2 <= in.present()) {
            faults.add(fault("/votesFor", "no-majority"));
        }
        refuse(faults);
    }

    void preparation(PreparationInput in) {
        var faults = new ArrayList<Fault>();
        document(faults, "/draftAct", in.draftAct());
        document(faults, "/note", in.note());
        var years = in.reportTo() - in.reportFrom();
        if (years < 0 || years >= ContributionReport.MOST_YEARS) {
            faults.add(fault("/reportFrom", "period"));
        }
        refuse(faults);
    }

    /** A municipal tax is relieved only with the conclusion of the head of administration. */
    void conclusion(Initiative i, InitiativeSteps.ConclusionInput in) {
        var faults = new ArrayList<Fault>();
        if (i.words().level() == TaxLevel.MUNICIPAL || in.conclusion() != null) {
            need(faults, "/conclusion", in.conclusion());
            need(faults, "/favourable", in.favourable());
        }
        document(faults, "/conclusion", in.conclusion());
        refuse(faults);
    }

    /** Until when it is decided: three months for a citizens' group, which nobody can make longer. */
    LocalDate registration(Initiative i, RegistrationInput in) {
        var faults = new ArrayList<Fault>();
        var today = LocalDate.now(clock);
        var latest = today.plusMonths(Consideration.DECISION_MONTHS);
        var group = i.words().isOfCitizensGroup();
        if (!group) {
            need(faults, "/dueOn", in.dueOn());
            need(faults, "/rule", in.rule());
        } else if (in.dueOn() != null && in.dueOn().isAfter(latest)) {
            faults.add(fault("/dueOn", "three-months"));
        }
        if (in.dueOn() != null && in.dueOn().isBefore(today)) {
            faults.add(fault("/dueOn", "past"));
        }
        refuse(faults);
        return in.dueOn() == null ? latest : in.dueOn();
    }

    void adoption(InitiativeSteps.DecisionInput in) {
        var faults = new ArrayList<Fault>();
        need(faults, "/act", in.act());
        document(faults, "/act", in.act());
        refuse(faults);
    }

    void refusal(InitiativeSteps.DecisionInput in) {
        var faults = new ArrayList<Fault>();
        need(faults, "/motives", in.motives());
        document(faults, "/act", in.act());
        refuse(faults);
    }

    /** No act is older than its registration; it holds a month later at the earliest, from a tax period on. */
    void publication(Initiative i, PublicationInput in) {
        var faults = new ArrayList<Fault>();
        var registered = LocalDate.ofInstant(i.consideration().registeredAt(), clock.getZone());
        if (in.publishedOn().isBefore(registered)) {
            faults.add(fault("/publishedOn", "before-registration"));
        }
        if (in.effectiveFrom().isBefore(in.publishedOn().plusMonths(1))) {
            faults.add(fault("/effectiveFrom", "month"));
        } else if (!i.words().tax().beginsOn(in.effectiveFrom())) {
            faults.add(fault("/effectiveFrom", "tax-period"));
        }
        document(faults, "/act", in.act());
        refuse(faults);
    }

    void withdrawal(InitiativeSteps.WithdrawalInput in) {
        var faults = new ArrayList<Fault>();
        document(faults, "/protocol", in.protocol());
        refuse(faults);
    }

    /** Something shows it, and a file is the caller's own. */
    private void document(List<Fault> faults, String field, @Nullable DocumentInput in) {
        if (in == null) {
            return;
        }
        if (!in.isShown()) {
            faults.add(fault(field, "document"));
        } else if (in.fileId() != null) {
            var own = files.own(in.fileId());
            if (own.isEmpty()) {
                faults.add(fault(field + "/fileId", "unknown-file"));
            } else if (own.get().kind() != FileKind.DOCUMENT) {
                faults.add(fault(field + "/fileId", "wrong-file"));
            }
        }
    }

    private static void need(List<Fault> faults, String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            faults.add(fault(field, "needed"));
        }
    }

    static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("initiative.fault." + code));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
