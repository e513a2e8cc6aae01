package roundtable.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.follow.FollowRepository.Follower;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;
import roundtable.shared.spi.FollowedSubject.Belonging;
import roundtable.shared.spi.Notices;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Texts;

/** Finds who is to be told of a step, and in which words. */
@ApplicationScoped
class Followers {
    /** A followed thing has made a step. */
    static final String STEP = "follow_step";
    /** Something new has come to a followed theme, place or organization. */
    static final String NEW = "follow_new";
    /** Somebody has commented on a followed thing. */
    static final String COMMENT = "follow_comment";

    /** Page with what a person follows. */
    private static final String OWN = "/me/follows";

    private static final int LONGEST_TITLE = 200;

    private final FollowRepository follows;
    private final FollowedSubjects subjects;
    private final FollowedTerritories territories;

    Followers(FollowRepository follows, FollowedSubjects subjects, FollowedTerritories territories) {
        this.follows = follows;
        this.subjects = subjects;
        this.territories = territories;
    }

    /** At most so many people; nobody when not everybody may see the thing. */
    Telling of(FollowedStep step, int most) {
        var kind = subjects.of(step.subject().type()).orElse(null);
        var shown = kind == null ? null : shown(kind, step);
        if (kind == null || shown == null) {
            return new Telling(step.subject(), "", "", new Shown("", "/"), List.of(), Map.of());
        }
        var isNew = kind.beginsWith().equals(step.action());
        var id = step.subject().id();
        var belonging = isNew ? kind.belonging(id) : Belonging.NOWHERE;
        var but = new HashSet<>(kind.toldAnyway(id, step.action()));
        if (step.by() != null) {
            but.add(step.by());
        }
        var people = follows.followers(
                things(kind, step.subject(), step.action(), isNew, belonging),
                places(belonging),
                but,
                kind.toldAs().equals(COMMENT),
                step.after(),
                most);
        return new Telling(
                step.subject(),
                isNew ? kind.toldAs() : STEP,
                isNew
                        ? "new_" + kind.type()
                        : Objects.requireNonNullElse(kind.steps().get(step.action()), ""),
                shown,
                people,
                names(people));
    }

    /** As everybody sees it; where the step has taken it from them, by its name, with the page to let it go. */
    private @Nullable Shown shown(FollowedSubject kind, FollowedStep step) {
        return subjects.shown(step.subject(), "ru")
                .or(() -> kind.farewell(step.subject().id(), step.action()).map(name -> new Shown(name, OWN)))
                .orElse(null);
    }

    /** Where the thing goes on in another one, its followers follow that one too. */
    void lead(FollowedStep step) {
        subjects.of(step.subject().type())
                .flatMap(kind -> kind.goesOnAs(step.subject().id(), step.action()))
                .ifPresent(other -> follows.copy(step.subject(), other));
    }

    /**
     * What people may follow to hear of the step, the most exact first. Who follows the thing itself knows that it is
     * there, unless beginning is a step of its life too.
     */
    private static List<Subject> things(
            FollowedSubject kind, Subject subject, String action, boolean isNew, Belonging belonging) {
        var things = new ArrayList<Subject>();
        if (kind.steps().containsKey(action)) {
            things.add(subject);
        }
        things.addAll(kind.partOf(subject.id()));
        if (isNew) {
            things.add(new Subject(kind.type(), FollowedSubject.WHOLE));
            belonging.organizations().forEach(o -> things.add(new Subject("organization", o)));
            belonging.areas().forEach(area -> things.add(new Subject(FollowedAreas.TYPE, area)));
        }
        return things;
    }

    private Set<String> places(Belonging belonging) {
        return belonging.territory() == null
                ? Set.of()
                : territories.around(belonging.territory()).collect(Collectors.toSet());
    }

    /** What the followed things are called, for each language. */
    private Map<Subject, Map<String, String>> names(List<Follower> people) {
        var followed = people.stream().map(Follower::followed).collect(Collectors.toSet());
        var names = new HashMap<Subject, Map<String, String>>();
        Texts.LANGUAGES.forEach(language -> subjects.show(followed, language)
                .forEach((subject, shown) -> names.computeIfAbsent(subject, s -> new HashMap<>())
                        .put("followed_" + language, shortened(shown.title()))));
        return names;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TITLE
                ? text
                : text.substring(0, LONGEST_TITLE).strip() + "…";
    }

    /**
     * Who is told what.
     *
     * @param subject what has made the step
     * @param notice kind of the notice
     * @param said key of the words
     * @param names of what the people follow, by language
     */
    record Telling(
            Subject subject,
            String notice,
            String said,
            Shown shown,
            List<Follower> people,
            Map<Subject, Map<String, String>> names) {

        /** A thing is new once, however often it comes before the public; a step may be made again. */
        UUID cause(UUID event) {
            return !notice.equals(STEP)
                    ? UUID.nameUUIDFromBytes(
                            (NEW + " " + subject.type() + " " + subject.id()).getBytes(StandardCharsets.UTF_8))
                    : event;
        }

        Notices notices(UUID cause, Subject followed, Set<UUID> recipients) {
            var words = new HashMap<>(names.getOrDefault(followed, Map.of()));
            words.put("step", said);
            var title = shortened(shown.title());
            words.put("title", title);
            if (followed.equals(subject)) {
                Texts.LANGUAGES.forEach(language -> words.putIfAbsent("followed_" + language, title));
            }
            return new Notices(cause, recipients, notice, followed, shown.path(), words);
        }
    }
}
