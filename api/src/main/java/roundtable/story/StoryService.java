package roundtable.story;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.Caller;
import roundtable.moderation.AuthorTrust;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationKind;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** What organizations, moderators and councils do with stories; adopting is {@link AdoptionService}'s. */
@ApplicationScoped
class StoryService {
    private final StoryRepository stories;
    private final StoryMoves moves;
    private final StoryPolicy policy;
    private final StoryReferences references;
    private final AuthorTrust trust;
    private final OrganizationDirectory organizations;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;

    StoryService(
            StoryRepository stories,
            StoryMoves moves,
            StoryPolicy policy,
            StoryReferences references,
            AuthorTrust trust,
            OrganizationDirectory organizations,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller) {
        this.stories = stories;
        this.moves = moves;
        this.policy = policy;
        this.references = references;
        this.trust = trust;
        this.organizations = organizations;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** A draft, or submitted at once. */
    @Transactional
    Story create(StoryInput in, boolean submit) {
        var kind = teller(in);
        references.check(in, Set.of());
        var s = new Story(in, kind, me());
        stories.persist(s);
        stories.flush();
        moves.audit(s.id(), "create", Map.of());
        if (submit) {
            submit(s);
        }
        return s;
    }

    @Transactional
    Story change(String idOrSlug, ObjectNode patch) {
        var s = load(idOrSlug);
        policy.check(StoryAction.EDIT, s);
        preconditions.require(s.version());
        var in = inputs.merge(StoryInput.class, s.input(), patch);
        var kind = teller(in);
        references.check(in, s.files().stream().map(StoryFile::fileId).collect(toSet()));
        s.change(in, kind);
        stories.flush();
        moves.audit(s.id(), "change", Map.of());
        return s;
    }

    /** Steps that need no words. */
    @Transactional
    Story act(String idOrSlug, StoryAction action) {
        var s = load(idOrSlug);
        policy.check(action, s);
        switch (action) {
            case SUBMIT -> submit(s);
            case PUBLISH -> {
                s.published(moves.now());
                moves.by(s, action);
            }
            case FEATURE -> {
                s.featured(me(), policy.council().orElse(null), moves.now());
                moves.by(s, action);
            }
            case UNFEATURE -> {
                s.unfeatured();
                moves.by(s, action);
            }
            case WITHDRAW -> moves.by(s, action);
            default -> throw ProblemException.notFound();
        }
        return s;
    }

    /** A moderator says what is missing. */
    @Transactional
    Story giveBack(String idOrSlug, String reason) {
        var s = load(idOrSlug);
        policy.check(StoryAction.RETURN, s);
        s.returned(reason.strip());
        moves.by(s, StoryAction.RETURN);
        return s;
    }

    private void submit(Story s) {
        var missing = Missing.in(s.input());
        if (!missing.isEmpty()) {
            throw ProblemException.invalid(missing);
        }
        s.submitted(moves.now());
        moves.by(s, StoryAction.SUBMIT);
        if (trust.of(s.author(), stories.publishedOf(s.author())) == AuthorTrust.Level.TRUSTED) {
            s.published(moves.now());
            moves.by(s, StoryAction.PUBLISH);
        }
    }

    private Story load(String idOrSlug) {
        return stories.locked(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }

    /** Nobody tells for an organization that is not theirs; what it is goes into the story. */
    private OrganizationKind teller(StoryInput in) {
        if (!caller.actsFor(in.organizationId())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        var card = organizations.cards(Set.of(in.organizationId()), "ru").get(in.organizationId());
        if (card == null) {
            throw ProblemException.invalid(List.of(StoryReferences.fault("/organizationId", "no-organization")));
        }
        return card.kind();
    }
}
