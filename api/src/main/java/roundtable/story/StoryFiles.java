package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.spi.FileUse;

/** Pictures and documents of stories: as public as the story is. */
@ApplicationScoped
class StoryFiles implements FileUse {
    private final StoryRepository stories;
    private final StoryPolicy policy;

    StoryFiles(StoryRepository stories, StoryPolicy policy) {
        this.stories = stories;
        this.policy = policy;
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.isEmpty() ? Set.of() : stories.usedFiles(files);
    }

    @Override
    public boolean isPublic(UUID file) {
        return stories.showing(file).stream().anyMatch(Story::isPublic);
    }

    @Override
    public boolean mayRead(UUID file) {
        return stories.showing(file).stream().anyMatch(policy::isVisible);
    }
}
