package roundtable.story;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.proposal.PracticeDraft;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * What a proposal after a practice begins with: the adopter's note and the passport, in the language of the story. Contacts
 * stay where they were given.
 */
final class AdoptedWords {
    private static final int PLACES = 4;

    private final String language;
    private final List<String> parts = new ArrayList<>();

    private AdoptedWords(String language) {
        this.language = language;
    }

    static PracticeDraft draft(Story story, StoryAdoption adoption) {
        var in = story.input();
        var language = Objects.requireNonNullElse(in.language(), "ru");
        var body = new AdoptedWords(language).body(in, adoption.note());
        return new PracticeDraft(
                story.id(),
                adoption.storyVersion(),
                adoption.id(),
                adoption.organizationId(),
                in.title(),
                body.substring(0, Math.min(body.length(), PracticeDraft.MOST_WORDS)),
                language,
                in.areas(),
                adoption.territoryId());
    }

    private String body(StoryInput in, String note) {
        parts.add(note);
        parts.add(text("story.draft.pattern", in.title(), in.summary()));
        var passport = in.passport();
        if (passport != null) {
            part("story.draft.problem", passport.problem());
            part("story.draft.steps", numbered(Objects.requireNonNullElse(passport.steps(), List.of())));
            part("story.draft.resources", passport.resources());
            if (passport.cost() != null) {
                part(
                        "story.draft.cost",
                        text(
                                "story.draft.money",
                                number(new BigDecimal(passport.cost().amount()))));
            }
            part(
                    "story.draft.result",
                    String.join(
                            "\n",
                            Objects.requireNonNullElse(passport.figures(), List.<Passport.Figure>of()).stream()
                                    .map(this::figure)
                                    .toList()));
        }
        return String.join("\n\n", parts);
    }

    private void part(String heading, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            parts.add(text(heading) + "\n" + words.strip());
        }
    }

    private static String numbered(List<String> steps) {
        var lines = new ArrayList<String>();
        steps.forEach(step -> lines.add((lines.size() + 1) + ". " + step.strip()));
        return String.join("\n", lines);
    }

    private String figure(Passport.Figure f) {
        return f.before() == null
                ? text("story.draft.figure", f.name(), number(f.value()), f.unit())
                : text("story.draft.figures", f.name(), number(f.before()), number(f.value()), f.unit());
    }

    private String number(BigDecimal value) {
        var format = NumberFormat.getInstance(Locale.forLanguageTag(language));
        format.setMaximumFractionDigits(PLACES);
        return format.format(value);
    }

    private String text(String key, Object... arguments) {
        return Texts.in(language, Message.of(key, arguments));
    }
}
