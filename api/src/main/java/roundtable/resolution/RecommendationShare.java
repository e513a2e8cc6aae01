package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** What the page of a recommendation says of itself in its head. */
@ApplicationScoped
class RecommendationShare implements ShareCard {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final RecommendationRepository recommendations;
    private final RoundTableSearchRepository pages;

    RecommendationShare(RecommendationRepository recommendations, RoundTableSearchRepository pages) {
        this.recommendations = recommendations;
        this.pages = pages;
    }

    @Override
    public String section() {
        return "recommendations";
    }

    @Override
    public Optional<Card> card(String slug, String language) {
        return Optional.of(slug)
                .filter(s -> UUID_FORM.matcher(s).matches())
                .flatMap(s -> recommendations.row(UUID.fromString(s)))
                .map(r -> new Card(
                        "/recommendations/" + r.id(),
                        Texts.in(language, Message.of("resolution.card.recommendation", r.number())),
                        r.text(),
                        null));
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return pages.recommendationPages().skip(from).limit(most);
    }
}
