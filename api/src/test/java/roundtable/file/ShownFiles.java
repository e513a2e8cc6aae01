package roundtable.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import roundtable.shared.spi.FileUse;

/** A kind of things that show what the test says. */
@ApplicationScoped
class ShownFiles implements FileUse {
    private final Set<UUID> shown = ConcurrentHashMap.newKeySet();

    void show(String id) {
        shown.add(UUID.fromString(id));
    }

    @Override
    public Set<UUID> used(Set<UUID> files) {
        return files.stream().filter(shown::contains).collect(Collectors.toSet());
    }

    @Override
    public boolean isPublic(UUID file) {
        return shown.contains(file);
    }

    @Override
    public boolean mayRead(UUID file) {
        return false;
    }
}
