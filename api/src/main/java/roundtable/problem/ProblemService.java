package roundtable.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import roundtable.answer.TermRules;
import roundtable.identity.Caller;
import roundtable.moderation.AuthorTrust;
import roundtable.moderation.voice.VoiceTraces;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** What authors, moderators and everybody else do with problems; the body's part is {@link OfficerService}. */
@ApplicationScoped
class ProblemService {
    private final ProblemRepository problems;
    private final SupportRepository supports;
    private final ProblemPhotos photos;
    private final ProblemMoves moves;
    private final ProblemPolicy policy;
    private final TermRules terms;
    private final AuthorTrust trust;
    private final VoiceTraces voices;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Event<Changed> changed;
    private final Clock clock;

    ProblemService(
            ProblemRepository problems,
            SupportRepository supports,
            ProblemPhotos photos,
            ProblemMoves moves,
            ProblemPolicy policy,
            TermRules terms,
            AuthorTrust trust,
            VoiceTraces voices,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller,
            Event<Changed> changed,
            Clock clock) {
        this.problems = problems;
        this.supports = supports;
        this.photos = photos;
        this.moves = moves;
        this.policy = policy;
        this.terms = terms;
        this.trust = trust;
        this.voices = voices;
        this.organizations = organizations;
        this.reference = reference;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
    }

    /** A draft, or submitted at once. */
    @Transactional
    Problem create(ProblemInput in, boolean submit) {
        checkSpeaker(in);
        checkReferences(in);
        var p = new Problem(in, me());
        problems.persist(p);
        problems.flush();
        photos.show(p, in);
        changed.fire(new Changed(new Subject(Problem.TYPE, p.id()), "create", Map.of()));
        if (submit) {
            submit(p);
        }
        return p;
    }

    @Transactional
    Problem change(String idOrSlug, ObjectNode patch) {
        var p = load(idOrSlug);
        policy.check(ProblemAction.EDIT, p);
        preconditions.require(p.version());
        var in = inputs.merge(ProblemInput.class, photos.said(p), patch);
        checkSpeaker(in);
        checkReferences(in);
        p.change(in);
        problems.flush();
        photos.change(p, in);
        changed.fire(new Changed(new Subject(Problem.TYPE, p.id()), "change", Map.of()));
        return p;
    }

    /** Steps of authors and moderators that need no words. */
    @Transactional
    Problem act(String idOrSlug, ProblemAction action) {
        var p = load(idOrSlug);
        policy.check(action, p);
        switch (action) {
            case SUBMIT -> submit(p);
            case PUBLISH -> {
                publish(p);
                moves.by(p, action, null);
            }
            default -> throw ProblemException.notFound();
        }
        return p;
    }

    /** Steps that say why. */
    @Transactional
    Problem act(String idOrSlug, ProblemAction action, String reason) {
        var p = load(idOrSlug);
        policy.check(action, p);
        switch (action) {
            case REOPEN -> p.solution().unsolved();
            case INFORM -> p.review().informed(clock);
            default -> {}
        }
        moves.by(p, action, reason);
        return p;
    }

    /** «This concerns me too», once for a person whatever happens at the same time. */
    @Transactional
    Problem support(String idOrSlug) {
        var p = problems.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(ProblemAction.SUPPORT, p);
        if (supports.add(p.id(), me())) {
            voices.heard(new Subject(Problem.TYPE, p.id()), me());
        }
        return problems.refreshed(p);
    }

    @Transactional
    Problem unsupport(String idOrSlug) {
        var p = problems.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(p);
        supports.remove(p.id(), me());
        return problems.refreshed(p);
    }

    private void submit(Problem p) {
        var missing = Missing.in(p.input());
        if (!missing.isEmpty()) {
            throw ProblemException.invalid(missing);
        }
        p.submitted(moves.now());
        moves.by(p, ProblemAction.SUBMIT, null);
        if (isTrusted(p)) {
            publish(p);
            moves.alone(p, ProblemAction.PUBLISH, null);
        }
    }

    /** A body answers for its own orders; of people those are trusted of whom enough was published. */
    private boolean isTrusted(Problem p) {
        return p.kind() == ProblemKind.SOCIAL_ORDER
                || trust.of(p.author(), problems.publishedOf(p.author())) == AuthorTrust.Level.TRUSTED;
    }

    private void publish(Problem p) {
        var body = p.kind() == ProblemKind.SOCIAL_ORDER
                ? p.organizationId()
                : problems.routed(p.id()).orElse(null);
        p.published(body, terms.of(body, p.law()), moves.now());
    }

    private Problem load(String idOrSlug) {
        return problems.locked(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }

    /** Nobody speaks for an organization that is not theirs; an order is a body's, and its officer's. */
    private void checkSpeaker(ProblemInput in) {
        var organization = in.organizationId();
        if (organization == null) {
            return;
        }
        if (!caller.actsFor(organization)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        if (in.kind() == ProblemKind.SOCIAL_ORDER && !organizations.isBody(organization)) {
            throw invalid("/organizationId", "no-body");
        }
    }

    /** All unknown references at once; the foreign keys stand behind it. */
    private void checkReferences(ProblemInput in) {
        var faults = new ArrayList<Fault>();
        if (in.kind() == ProblemKind.SOCIAL_ORDER && in.organizationId() == null) {
            faults.add(fault("/organizationId", "needed"));
        }
        List<UUID> areas = in.activityAreaIds() == null ? List.of() : in.activityAreaIds();
        var known = reference.areas(new HashSet<>(areas), "ru");
        for (var i = 0; i < areas.size(); i++) {
            if (!known.containsKey(areas.get(i))) {
                faults.add(fault("/activityAreaIds/" + i, "unknown-area"));
            }
        }
        var territory = in.territoryId();
        if (territory != null && !reference.territories(Set.of(territory), "ru").containsKey(territory)) {
            faults.add(fault("/territoryId", "unknown-territory"));
        }
        if (in.area() != null) {
            checkArea(in, faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static void checkArea(ProblemInput in, List<Fault> faults) {
        var fault = Objects.requireNonNull(in.area()).fault();
        if (fault != null) {
            faults.add(fault("/area", fault));
        }
        if (in.location() != null) {
            faults.add(fault("/area", "area-and-point"));
        }
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("problem.fault." + code));
    }

    private static ProblemException invalid(String field, String code) {
        return ProblemException.invalid(List.of(fault(field, code)));
    }
}
