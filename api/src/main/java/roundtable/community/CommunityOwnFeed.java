package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.spi.JointDrafts;
import roundtable.shared.spi.OwnFeedSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** What one community proposes, says, asks and puts into its library, for subscribers. */
@ApplicationScoped
class CommunityOwnFeed implements OwnFeedSource {
    private final CommunityRepository communities;
    private final StatementRepository statements;
    private final QuestionRepository questions;
    private final LibraryRepository library;
    private final JointDrafts drafts;

    CommunityOwnFeed(
            CommunityRepository communities,
            StatementRepository statements,
            QuestionRepository questions,
            LibraryRepository library,
            JointDrafts drafts) {
        this.communities = communities;
        this.statements = statements;
        this.questions = questions;
        this.library = library;
        this.drafts = drafts;
    }

    @Override
    public String section() {
        return "communities";
    }

    @Override
    public Optional<OwnFeed> feed(String idOrSlug, String language, int most) {
        return communities
                .at(idOrSlug)
                .filter(Community::isPublic)
                .map(c -> new OwnFeed(
                        c.id(),
                        "/communities/" + c.slug(),
                        c.title(),
                        said(c, language, most)
                                .sorted(Comparator.comparing(FeedSource.Entry::publishedAt)
                                        .reversed())
                                .limit(most)
                                .toList()));
    }

    private Stream<FeedSource.Entry> said(Community c, String language, int most) {
        var page = "/communities/" + c.slug() + "?tab=";
        var told = statements.page(c.id(), null, most).items().stream()
                .map(s -> new FeedSource.Entry(
                        s.id(),
                        page + "statements",
                        title("statement", s.title(), language),
                        s.body(),
                        null,
                        s.createdAt(),
                        s.updatedAt(),
                        s.language()));
        var asked = questions.page(c.id(), null, most).items().stream()
                .map(q -> new FeedSource.Entry(
                        q.id(),
                        page + "questions",
                        title("question", q.title(), language),
                        Objects.requireNonNullElse(q.body(), q.title()),
                        null,
                        q.createdAt(),
                        q.updatedAt(),
                        language));
        var kept = library.page(c.id(), null, most).items().stream()
                .map(d -> new FeedSource.Entry(
                        d.id(),
                        page + "library",
                        title("document", d.title(), language),
                        d.title(),
                        null,
                        d.createdAt(),
                        d.updatedAt(),
                        language));
        var proposed = drafts.latest(c.id(), most).stream()
                .map(p -> new FeedSource.Entry(
                        p.id(),
                        p.path(),
                        title("proposal", p.title(), language),
                        p.summary(),
                        null,
                        p.publishedAt(),
                        p.updatedAt(),
                        p.language()));
        return Stream.of(proposed, told, asked, kept).flatMap(one -> one);
    }

    private static String title(String kind, String title, String language) {
        return Texts.in(language, Message.of("community.said." + kind, title));
    }
}
