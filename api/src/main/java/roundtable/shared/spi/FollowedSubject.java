package roundtable.shared.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things that people follow. What happens to a thing is heard from {@link Changed}; a feature says which of
 * its steps are worth telling, and where a new thing belongs, so that those who follow a theme, a place or an
 * organization hear of it too. Everything else (the button's address, counts, notices, letters) comes with the bean.
 */
public interface FollowedSubject {
    /** Stands for all things of a kind that is followed {@link #asAWhole()}. */
    UUID WHOLE = new UUID(0, 0);

    /** The kind's name in the contract, for example {@code proposal}. */
    String type();

    /** How the things are shown, all of a page at once; absent is what not everybody may see. */
    Map<UUID, EvidenceSource.Shown> show(Set<UUID> ids, String language);

    /**
     * Steps of which followers are told: the action as {@link Changed} names it, and the key of the words, which stand
     * in {@code notification_*} under {@code said.}.
     */
    default Map<String, String> steps() {
        return Map.of();
    }

    /** The step by which a thing comes before the public; the words for it are {@code said.new_<type>}. */
    default String beginsWith() {
        return "publish";
    }

    /** The kind of notice by which its beginning is told: what people mute in their settings. */
    default String toldAs() {
        return "follow_new";
    }

    /** Whether people follow single things of it; else they hear of it by what it is a part of. */
    default boolean byItself() {
        return true;
    }

    /** Larger things that it is a part of: who follows these is told of its steps too. */
    default List<Subject> partOf(UUID id) {
        return List.of();
    }

    /** Where the thing belongs; asked when it {@link #beginsWith() begins}, and by rules that look for evidence in a place. */
    default Belonging belonging(UUID id) {
        return Belonging.NOWHERE;
    }

    /** People whom the feature itself tells of that step: they are not told twice. */
    default Set<UUID> toldAnyway(UUID id, String action) {
        return Set.of();
    }

    /** The thing in which this one goes on after that step, so that its followers follow that one too. */
    default Optional<UUID> goesOnAs(UUID id, String action) {
        return Optional.empty();
    }

    /** The name by which its followers hear of a step that takes it from everybody's eyes; empty of all other steps. */
    default Optional<String> farewell(UUID id, String action) {
        return Optional.empty();
    }

    /** Whether people follow the whole kind and not single things of it. */
    default boolean asAWhole() {
        return false;
    }

    /**
     * Where a thing belongs.
     *
     * @param areas its activity areas
     * @param territory its territory, or null
     * @param organizations whose it is, and the body that has to answer
     */
    record Belonging(Set<UUID> areas, @Nullable UUID territory, Set<UUID> organizations) {
        /** Of things that have no theme, no place and no owner. */
        public static final Belonging NOWHERE = new Belonging(Set.of(), null, Set.of());

        /** The same from what features keep: absent things are null. */
        public static Belonging of(
                @Nullable List<UUID> areas, @Nullable UUID territory, @Nullable UUID... organizations) {
            var known = Arrays.stream(organizations).filter(Objects::nonNull).collect(Collectors.toSet());
            return new Belonging(areas == null ? Set.of() : Set.copyOf(areas), territory, known);
        }
    }
}
