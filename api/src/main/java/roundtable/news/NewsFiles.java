package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.FileUse;

/** Pictures of news: as public as the news is. */
@ApplicationScoped
class NewsFiles implements FileUse {
    private final NewsRepository news;
    private final NewsPolicy policy;

    NewsFiles(NewsRepository news, NewsPolicy policy) {
        this.news = news;
        this.policy = policy;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : news.usedFiles(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return news.showing(file).stream().anyMatch(NewsItem::isPublic);
    }

    @Override
    public boolean mayRead(UUID file) {
        return news.showing(file).stream().anyMatch(policy::isVisible);
    }
}
