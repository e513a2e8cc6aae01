package roundtable.shared.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.EvidenceSource.Shown;
import roundtable.shared.spi.FollowedSubject;
import roundtable.shared.spi.StepWords;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The way that a thing went as a table; all ways have the same columns, so that several can be put together. */
@ApplicationScoped
public class StepTables {
    private static final int PORTION = 100;

    private final RequestLanguage language;

    StepTables(RequestLanguage language) {
        this.language = language;
    }

    /** What the caller would read page by page, with the words in which followers of the thing hear of each step. */
    public Table<Step> table(FollowedSubject kind, UUID thing, Reading steps) {
        var tag = language.tag();
        var title = kind.show(Set.of(thing), tag).get(thing);
        return new Table<>(
                kind.type() + "-steps",
                List.of(
                        column("id", Step::id),
                        column("at", Step::at),
                        column("action", s -> EnumNames.of(s.action())),
                        column("words", s -> words(kind.steps(), s, title, tag)),
                        column("from", s -> EnumNames.of(s.from())),
                        column("to", s -> EnumNames.of(s.to())),
                        column("actingFor", Step::actingFor),
                        column("automatic", Step::automatic),
                        column("toBody", Step::toBody),
                        column("due", Step::due),
                        column("reason", Step::reason),
                        column("changes", Step::changes)),
                row -> Slice.walk(after -> steps.page(after, PORTION), found -> found.forEach(row)));
    }

    private static @Nullable String words(
            Map<String, String> known, Step step, @Nullable Shown thing, String language) {
        var key = known.get(EnumNames.of(step.action()));
        return key == null || thing == null ? null : StepWords.of(key, thing.title(), language);
    }

    private Table.Column<Step> column(String key, Function<Step, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language.tag(), Message.of("shared.step.column." + key)), value);
    }

    /**
     * A step as everybody may read it.
     *
     * @param actingFor name of the organization; of people nothing is told
     * @param automatic done by the platform itself; null where that is not said
     * @param toBody name of the body where the thing went
     * @param due the term that runs from then on
     * @param changes what was changed beside the state: a field, from what, to what
     */
    public record Step(
            UUID id,
            Instant at,
            Enum<?> action,
            Enum<?> from,
            Enum<?> to,
            @Nullable String actingFor,
            @Nullable Boolean automatic,
            @Nullable String toBody,
            @Nullable Temporal due,
            @Nullable String reason,
            List<String> changes) {}

    /** How the steps are read on, the latest first. */
    public interface Reading {
        /** So many after that key; from the beginning for null. */
        Slice<Step> page(@Nullable Key after, int limit);
    }
}
