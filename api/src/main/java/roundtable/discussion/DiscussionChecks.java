package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.DiscussionSteps.OutcomeInput;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.PlatformNames;
import roundtable.shared.text.Message;

/** Whether what is asked and what is concluded is whole: days in their bounds, references that are there. */
@ApplicationScoped
class DiscussionChecks {
    private static final int REVIEW_MONTHS = 12;

    private final ReferenceDirectory reference;
    private final OrganizationDirectory organizations;
    private final PlatformNames platforms;
    private final Clock clock;

    DiscussionChecks(
            ReferenceDirectory reference, OrganizationDirectory organizations, PlatformNames platforms, Clock clock) {
        this.reference = reference;
        this.organizations = organizations;
        this.platforms = platforms;
        this.clock = clock;
    }

    /** References and, where they are given, the days. */
    void input(DiscussionInput in) {
        var faults = new ArrayList<Fault>();
        var areas = reference.areas(new HashSet<>(in.areas()), "ru");
        for (var i = 0; i < in.areas().size(); i++) {
            if (!areas.containsKey(in.areas().get(i))) {
                faults.add(fault("/activityAreaIds/" + i, "unknown-area"));
            }
        }
        var territory = in.territoryId();
        if (territory != null && !reference.territories(Set.of(territory), "ru").containsKey(territory)) {
            faults.add(fault("/territoryId", "unknown-territory"));
        }
        if (in.opensOn() != null && in.closesOn() != null && !isTerm(in.opensOn(), in.closesOn())) {
            faults.add(fault("/closesOn", "term"));
        }
        refuse(faults);
    }

    /**
     * Where it is held can change while it is a draft: to a platform that everybody sees and that is not closed.
     *
     * @param before where it was to be held until now
     */
    void platform(DiscussionInput in, @Nullable UUID before, boolean draft) {
        var platform = in.platformId();
        if (Objects.equals(platform, before)) {
            return;
        }
        if (!draft) {
            refuse(List.of(fault("/platformId", "platform-kept")));
        }
        if (platform != null) {
            var known = platforms.names(Set.of(platform)).get(platform);
            if (known == null || !known.open()) {
                refuse(List.of(fault("/platformId", "no-platform")));
            }
        }
    }

    /** What is announced has its days, and does not begin before today. */
    void announcement(DiscussionInput in) {
        var faults = new ArrayList<Fault>();
        if (in.opensOn() == null) {
            faults.add(fault("/opensOn", "needed"));
        } else if (in.opensOn().isBefore(LocalDate.now(clock))) {
            faults.add(fault("/opensOn", "past"));
        }
        if (in.closesOn() == null) {
            faults.add(fault("/closesOn", "needed"));
        }
        refuse(faults);
    }

    /** The new last day is later than the old one, and the whole term is no longer than it may be. */
    void extension(DiscussionTerm term, LocalDate closesOn) {
        if (!closesOn.isAfter(term.closesOn())) {
            refuse(List.of(fault("/closesOn", "not-later")));
        }
        if (closesOn.isAfter(term.latest())) {
            refuse(List.of(fault("/closesOn", "term")));
        }
    }

    /** Somebody answers for what was concluded, and somebody looks what became of it. */
    /** Whoever voted against is heard: an outcome names its dissent (dialogue.md, 1). */
    void outcome(OutcomeInput in, OutcomeVotes votes) {
        var faults = new ArrayList<Fault>();
        var needed = in.kind() != OutcomeKind.NO_AGREEMENT;
        if (in.ownerId() == null) {
            if (needed) {
                faults.add(fault("/ownerId", "needed"));
            }
        } else if (organizations.names(Set.of(in.ownerId())).isEmpty()) {
            faults.add(fault("/ownerId", "no-organization"));
        }
        if (in.reviewOn() == null && needed) {
            faults.add(fault("/reviewOn", "needed"));
        }
        if (votes != null
                && votes.isContested()
                && (in.dissent() == null || in.dissent().isBlank())) {
            faults.add(fault("/dissent", "dissent"));
        }
        reviewDay(faults, in.reviewOn());
        refuse(faults);
    }

    void review(@Nullable LocalDate next) {
        var faults = new ArrayList<Fault>();
        reviewDay(faults, next);
        refuse(faults);
    }

    private void reviewDay(List<Fault> faults, @Nullable LocalDate day) {
        var today = LocalDate.now(clock);
        if (day != null && (!day.isAfter(today) || day.isAfter(today.plusMonths(REVIEW_MONTHS)))) {
            faults.add(fault("/reviewOn", "review-day"));
        }
    }

    private static boolean isTerm(LocalDate opensOn, LocalDate closesOn) {
        return !closesOn.isBefore(opensOn.plusDays(DiscussionTerm.SHORTEST))
                && !closesOn.isAfter(opensOn.plusDays(DiscussionTerm.LONGEST));
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("discussion.fault." + code));
    }
}
