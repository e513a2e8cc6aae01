package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;

/** The head of a proposal's page. */
@ApplicationScoped
class ProposalPageHead implements ShareCard {
    private static final String SECTION = "proposals";
    private static final int LONGEST = 300;

    private final ProposalRepository proposals;
    private final ProposalListRepository rows;
    private final StructuredData data;

    ProposalPageHead(ProposalRepository proposals, ProposalListRepository rows, StructuredData data) {
        this.proposals = proposals;
        this.rows = rows;
        this.data = data;
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    public Optional<Card> card(String slug, String language) {
        return proposals.at(slug).filter(ProposalPageHead::isPublic).map(this::card);
    }

    @Override
    public long count() {
        return rows.listed();
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return rows.addresses(from, most).stream();
    }

    /** What was never public is not there; what moderation has hidden is gone. */
    private static boolean isPublic(Proposal p) {
        if (!p.isPublic() && p.publishedAt() != null) {
            throw ProblemException.of(ProblemType.GONE);
        }
        return p.isPublic();
    }

    private Card card(Proposal p) {
        var path = "/" + SECTION + "/" + p.slug();
        var text = p.input().body().replaceAll("\\s+", " ");
        var description = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        return new Card(path, p.input().title(), description, jsonLd(p, path, description));
    }

    private String jsonLd(Proposal p, String path, String description) {
        var node = data.about("Article", path);
        node.put("headline", p.input().title());
        node.put("description", description);
        node.put("inLanguage", p.input().language());
        node.put("datePublished", String.valueOf(p.publishedAt()));
        node.put("dateModified", p.updatedAt().toString());
        var place = p.input().location();
        if (place != null) {
            StructuredData.place(node, "contentLocation", place.lat(), place.lon());
        }
        return node.toString();
    }
}
