package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;

/** The head of a discussion's page. */
@ApplicationScoped
class DiscussionPageHead implements ShareCard {
    private static final String SECTION = "discussions";
    private static final int DESCRIPTION = 300;

    private final DiscussionRepository discussions;
    private final DiscussionListRepository rows;
    private final StructuredData data;

    DiscussionPageHead(DiscussionRepository discussions, DiscussionListRepository rows, StructuredData data) {
        this.discussions = discussions;
        this.rows = rows;
        this.data = data;
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    public Optional<Card> card(String slug, String language) {
        return discussions.at(slug).filter(DiscussionPageHead::isPublic).map(this::card);
    }

    @Override
    public long count() {
        return rows.listed();
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return rows.addresses(from, most).stream();
    }

    /** A draft is not there; what moderation has hidden is gone. */
    private static boolean isPublic(Discussion d) {
        if (d.hiddenAt() != null) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return d.isPublic();
    }

    private Card card(Discussion d) {
        var path = "/" + SECTION + "/" + d.slug();
        var outcome = d.outcome();
        var text = (outcome == null ? d.input().body() : outcome.text()).replaceAll("\\s+", " ");
        var summary = text.length() <= DESCRIPTION ? text : text.substring(0, DESCRIPTION);
        return new Card(path, d.title(), summary, jsonLd(d, path, summary));
    }

    private String jsonLd(Discussion d, String path, String summary) {
        var node = data.about("DiscussionForumPosting", path);
        node.put("headline", d.title());
        node.put("text", summary);
        node.put("inLanguage", d.input().language());
        node.put("datePublished", String.valueOf(d.term().opensOn()));
        node.put("dateModified", d.updatedAt().toString());
        node.put("commentCount", d.postCount());
        return node.toString();
    }
}
