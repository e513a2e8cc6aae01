package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import roundtable.shared.spi.PersonalDataSource;

/** What a person has written for an organization or the Resource Center. It is theirs: when the person leaves, it stays. */
@ApplicationScoped
class PersonalNews implements PersonalDataSource {
    private final NewsRepository news;

    PersonalNews(NewsRepository news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "news";
    }

    @Override
    public List<Written> data(UUID user) {
        return news.of(user).stream()
                .map(n -> new Written(n.id(), n.input(), n.status(), n.createdAt()))
                .toList();
    }

    @Override
    public void erase(UUID user) {
        // Texts of an organization stay with it; the account's id alone names nobody.
    }

    /** A news item in the archive. */
    record Written(UUID id, NewsItemInput words, NewsStatus status, Instant at) {}
}
