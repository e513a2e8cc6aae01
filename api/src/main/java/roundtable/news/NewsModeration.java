package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.identity.People;
import roundtable.shared.spi.ModeratedSubject;

/** A news item can be reported; its author answers for it, and whoever represents the organization. */
@ApplicationScoped
class NewsModeration implements ModeratedSubject {
    private final NewsRepository news;
    private final NewsMoves moves;
    private final People people;

    NewsModeration(NewsRepository news, NewsMoves moves, People people) {
        this.news = news;
        this.moves = moves;
        this.people = people;
    }

    @Override
    public String type() {
        return NewsItem.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return news.findByIdOptional(id)
                .filter(NewsItem::isPublic)
                .map(n ->
                        new Shown(n.title(), n.input().summary() + "\n" + n.text(), "/news/" + n.slug(), n.version()));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        news.findByIdOptional(id).ifPresent(n -> {
            authors.add(n.author());
            if (n.organizationId() != null) {
                authors.addAll(people.holding("representative", n.organizationId()));
            }
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", n -> n.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", NewsItem::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", NewsItem::restore);
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<NewsItem> change) {
        news.findByIdOptional(id).ifPresent(n -> {
            change.accept(n);
            news.flush();
            moves.audit(id, action, Map.of());
        });
    }
}
