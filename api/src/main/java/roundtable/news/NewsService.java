package roundtable.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.file.FileDirectory;
import roundtable.file.FileKind;
import roundtable.identity.Caller;
import roundtable.moderation.AuthorTrust;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** What is done with news. What is kept has gone through {@link RichText}. */
@ApplicationScoped
class NewsService {
    private final NewsRepository news;
    private final RevisionRepository revisions;
    private final NewsMoves moves;
    private final NewsPolicy policy;
    private final AuthorTrust trust;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final FileDirectory files;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Caller caller;

    NewsService(
            NewsRepository news,
            RevisionRepository revisions,
            NewsMoves moves,
            NewsPolicy policy,
            AuthorTrust trust,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            FileDirectory files,
            Inputs inputs,
            Preconditions preconditions,
            Caller caller) {
        this.news = news;
        this.revisions = revisions;
        this.moves = moves;
        this.policy = policy;
        this.trust = trust;
        this.organizations = organizations;
        this.reference = reference;
        this.files = files;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @Transactional
    NewsItem create(NewsItemInput in) {
        checkWriter(in);
        var text = RichText.of(in.html());
        check(in, text, Set.of());
        var n = new NewsItem(in, text, me());
        news.persistAndFlush(n);
        revisions.add(n, me(), moves.now());
        moves.audit(n.id(), "create", Map.of());
        return n;
    }

    @Transactional
    NewsItem change(String idOrSlug, ObjectNode patch) {
        var n = load(idOrSlug);
        policy.check(NewsAction.EDIT, n);
        preconditions.require(n.version());
        var in = inputs.merge(NewsItemInput.class, n.input(), patch);
        checkWriter(in);
        var text = RichText.of(in.html());
        check(in, text, n.files());
        n.change(in, text);
        news.flush();
        revisions.add(n, me(), moves.now());
        moves.audit(n.id(), "change", Map.of());
        return n;
    }

    /** To the moderators; a trusted author's is published at once. */
    @Transactional
    NewsItem submit(String idOrSlug) {
        var n = step(idOrSlug, NewsAction.SUBMIT, NewsItem::submit);
        if (trust.of(n.author(), news.publishedOf(n.author())) == AuthorTrust.Level.TRUSTED) {
            n.publish(moves.now());
            moves.moved(n, NewsAction.PUBLISH, NewsStatus.SUBMITTED, null);
        }
        return n;
    }

    @Transactional
    NewsItem publish(String idOrSlug) {
        return step(idOrSlug, NewsAction.PUBLISH, n -> n.publish(moves.now()));
    }

    @Transactional
    NewsItem schedule(String idOrSlug, NewsSteps.ScheduleInput in) {
        if (!in.publishAt().isAfter(moves.now())) {
            throw ProblemException.invalid(List.of(fault("/publishAt", "past")));
        }
        return step(idOrSlug, NewsAction.SCHEDULE, n -> n.schedule(in.publishAt()));
    }

    @Transactional
    NewsItem giveBack(String idOrSlug, String reason) {
        return step(idOrSlug, NewsAction.RETURN, n -> n.giveBack(reason.strip()));
    }

    @Transactional
    NewsItem unpublish(String idOrSlug, String reason) {
        return step(idOrSlug, NewsAction.UNPUBLISH, n -> n.unpublish(reason.strip()));
    }

    /** Publishes those whose time has come; a portion, and may be called again. */
    @Transactional
    int publishDue() {
        var due = news.due(moves.now());
        due.forEach(n -> {
            n.publish(moves.now());
            moves.moved(n, NewsAction.PUBLISH, NewsStatus.SCHEDULED, null);
        });
        return due.size();
    }

    private NewsItem step(String idOrSlug, NewsAction action, Consumer<NewsItem> change) {
        var n = load(idOrSlug);
        policy.check(action, n);
        var before = n.status();
        change.accept(n);
        moves.moved(n, action, before, me());
        return n;
    }

    private NewsItem load(String idOrSlug) {
        return news.locked(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    private UUID me() {
        return caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
    }

    /** Nobody writes for an organization that is not theirs, and only the staff for the Resource Center. */
    private void checkWriter(NewsItemInput in) {
        if (!policy.writesFor(in.organizationId())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** All faults at once; files that the text shows already are not asked for again. */
    private void check(NewsItemInput in, RichText text, Set<UUID> known) {
        var faults = new ArrayList<Fault>();
        if (text.text().isBlank()) {
            faults.add(fault("/html", "empty"));
        }
        if (text.undescribed()) {
            faults.add(fault("/html", "no-alt"));
        }
        if (!text.files().stream().allMatch(f -> known.contains(f) || isOwnPicture(f))) {
            faults.add(fault("/html", "unknown-file"));
        }
        checkReferences(in, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private boolean isOwnPicture(UUID file) {
        return files.own(file).filter(f -> f.kind() == FileKind.IMAGE).isPresent();
    }

    private void checkReferences(NewsItemInput in, List<Fault> faults) {
        var organization = in.organizationId();
        if (organization != null
                && organizations.cards(Set.of(organization), "ru").isEmpty()) {
            faults.add(fault("/organizationId", "no-organization"));
        }
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
    }

    private static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("news.fault." + code));
    }
}
