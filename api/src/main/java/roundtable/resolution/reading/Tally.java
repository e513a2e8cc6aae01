package roundtable.resolution.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.reading.ResolutionDraft.Addressee;
import roundtable.resolution.reading.ResolutionDraft.Point;
import roundtable.resolution.reading.ResolutionDraft.Recommendation;

/** The draft while it grows: numbers what has no number, keeps addressees apart, adds details that come later. */
final class Tally {

    /** A recommendation while it grows; builders and sets, so that a source of a million details stays linear. */
    private static final class Entry {
        private final String number;
        private final StringBuilder text;
        private Lines lines;
        private @Nullable LocalDate dueOn;
        private final Set<String> responsible = new LinkedHashSet<>();
        private final List<Point> items;

        Entry(String number, String text, Lines lines, List<Point> items) {
            this.number = number;
            this.text = new StringBuilder(text);
            this.lines = lines;
            this.items = new ArrayList<>(items);
        }

        Recommendation recommendation() {
            String bodies = responsible.isEmpty() ? null : String.join("; ", responsible);
            return new Recommendation(number, text.toString(), lines, dueOn, bodies, items);
        }
    }

    private static final class Group {
        private final @Nullable String name;
        private final List<Entry> entries = new ArrayList<>();

        Group(@Nullable String name) {
            this.name = name;
        }

        @Nullable
        Entry last() {
            return entries.isEmpty() ? null : entries.get(entries.size() - 1);
        }
    }

    private final List<Point> strengths = new ArrayList<>();
    private final List<Point> weaknesses = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Group> groups = new ArrayList<>();
    private @Nullable Group current;
    private @Nullable Group nobody;
    private int count;

    ResolutionDraft draft() {
        List<Addressee> addressees = groups.stream()
                .filter(group -> !group.entries.isEmpty())
                .map(group -> new Addressee(
                        group.name,
                        group.entries.stream().map(Entry::recommendation).toList()))
                .toList();
        return new ResolutionDraft(null, null, null, strengths, weaknesses, addressees);
    }

    void point(Cues.Section section, String text, Lines lines) {
        String words = Editing.finished(text);
        List<Point> points = section == Cues.Section.STRENGTHS ? strengths : weaknesses;
        if (!words.isEmpty()) {
            points.add(new Point(words, lines));
        }
    }

    /** Adds a point of a table, where a cell merged over rows repeats its words. */
    void pointOnce(Cues.Section section, String text, Lines lines) {
        if (seen.add(section + Editing.finished(text))) {
            point(section, text, lines);
        }
    }

    /** What follows is addressed to this one; null: to nobody named. Nobody exists once. */
    void address(@Nullable String name) {
        if (current != null && Objects.equals(current.name, name)) {
            return;
        }
        if (name == null && nobody != null) {
            current = nobody;
            return;
        }
        current = new Group(name);
        groups.add(current);
        if (name == null) {
            nobody = current;
        }
    }

    /** Adds a recommendation to the current addressee. */
    void recommend(@Nullable Marker marker, String text, Lines lines, List<Point> items) {
        Clauses clauses = Clauses.of(text);
        String words = Editing.finished(clauses.text());
        boolean empty = words.isBlank();
        add(
                marker == null || marker.isBullet() ? null : marker.printed(),
                empty ? Editing.finished(text) : words,
                lines,
                clauses.dueOn(),
                clauses.responsible(),
                items);
    }

    void add(
            @Nullable String number,
            String text,
            Lines lines,
            @Nullable LocalDate dueOn,
            @Nullable String responsible,
            List<Point> items) {
        if (text.isBlank()) {
            return;
        }
        count++;
        String printed = number == null || number.isBlank() ? String.valueOf(count) : number;
        var entry = new Entry(printed, text, lines, items);
        entry.dueOn = dueOn;
        if (responsible != null && !responsible.isBlank()) {
            entry.responsible.add(responsible);
        }
        group().entries.add(entry);
    }

    /** A detail on its own line speaks of the last recommendation; what names no day or body joins its words. */
    void detail(String text, Lines lines) {
        Entry last = group().last();
        if (last == null) {
            return;
        }
        Clauses clauses = Clauses.of(text);
        String rest = Editing.finished(clauses.text());
        if (!rest.isBlank()) {
            last.text.append(". ").append(rest);
        }
        if (last.items.isEmpty()) {
            last.lines = last.lines.and(lines);
        }
        if (last.dueOn == null) {
            last.dueOn = clauses.dueOn();
        }
        if (clauses.responsible() != null) {
            last.responsible.add(clauses.responsible());
        }
    }

    /** Adds sub-points to the last recommendation. */
    void items(List<Point> more) {
        Entry last = group().last();
        if (last != null) {
            last.items.addAll(more);
        }
    }

    /** Whether the last recommendation of the current addressee has these words: a cell merged over rows repeats them. */
    boolean repeats(String text) {
        Entry last = current == null ? null : current.last();
        return last != null
                && last.text.length() == text.length()
                && last.text.toString().equals(text);
    }

    /** One more body for the last recommendation. */
    void alsoResponsible(String body) {
        Entry last = group().last();
        if (last != null && !body.isBlank()) {
            last.responsible.add(body);
        }
    }

    private Group group() {
        if (current == null) {
            address(null);
        }
        return Objects.requireNonNull(current);
    }
}
