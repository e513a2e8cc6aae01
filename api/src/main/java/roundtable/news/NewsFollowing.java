package roundtable.news;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** People follow news as a whole: there is one thing to tell of each item, that it is there. */
@ApplicationScoped
class NewsFollowing implements FollowedSubject {
    private final NewsRepository news;
    private final NewsEvidence evidence;

    NewsFollowing(NewsRepository news, NewsEvidence evidence) {
        this.news = news;
        this.evidence = evidence;
    }

    @Override
    public String type() {
        return NewsItem.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        var items = ids.stream().filter(id -> !id.equals(WHOLE)).collect(toSet());
        var shown = new HashMap<>(evidence.show(items, language));
        if (ids.contains(WHOLE)) {
            shown.put(WHOLE, new Shown(Texts.in(language, Message.of("news.feed")), "/news"));
        }
        return shown;
    }

    @Override
    public Belonging belonging(UUID id) {
        return news.findByIdOptional(id)
                .map(n -> Belonging.of(n.input().areas(), n.input().territoryId(), n.organizationId()))
                .orElse(Belonging.NOWHERE);
    }

    @Override
    public Set<UUID> toldAnyway(UUID id, String action) {
        return news.findByIdOptional(id).map(n -> NewsTelling.told(n, action)).orElseGet(Set::of);
    }

    @Override
    public boolean asAWhole() {
        return true;
    }
}
