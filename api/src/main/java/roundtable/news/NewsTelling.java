package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells the author what others, or the clock, have done with the news. */
@ApplicationScoped
class NewsTelling implements OutboxListener<NewsMoved> {
    private static final Set<String> TOLD = Set.of("publish", "return", "unpublish");

    private final NewsRepository news;
    private final Outbox outbox;

    NewsTelling(NewsRepository news, Outbox outbox) {
        this.news = news;
        this.outbox = outbox;
    }

    @Override
    public Class<NewsMoved> event() {
        return NewsMoved.class;
    }

    @Override
    public String name() {
        return "news-telling";
    }

    /** All whom a step is told. */
    static Set<UUID> told(NewsItem n, String action) {
        return TOLD.contains(action) ? Set.of(n.author()) : Set.of();
    }

    @Override
    public void on(NewsMoved event) {
        if (!TOLD.contains(event.action())) {
            return;
        }
        news.findByIdOptional(event.news())
                .filter(n -> !n.author().equals(event.by()))
                .ifPresent(n -> outbox.add(new Notice(
                        n.author(),
                        "news_" + event.action(),
                        new Subject(NewsItem.TYPE, n.id()),
                        "/news/" + n.slug(),
                        Map.of("title", n.title()))));
    }
}
