package roundtable.resolution.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first section: title, day and place.
 *
 * @param blocks how many blocks of the document belong to it
 */
record TitlePage(int blocks, @Nullable String title, @Nullable LocalDate heldOn, @Nullable String place) {

    private static final int LONGEST_TITLE = 300;
    private static final String F = "(?iU)";
    private static final String KINDS =
            "(?:проект\\s)?(?:итогов\\w{2}\\s)?(?:резолюция|решение|рекомендации|документ|протокол|материалы|круглый стол"
                    + "|(?:draft |final )?resolution|round[- ]?table|outcome document|recommendations|minutes)"
                    + "(?:\\s(?:участников\\s)?круглого стола|\\sof (?:the )?(?:participants of the )?round[- ]?table)?"
                    + "(?:\\s(?:на тему|по теме|on the topic(?: of)?))?";

    private static final Pattern KIND = Pattern.compile(F + KINDS + "[:.]?");
    private static final Pattern KIND_QUOTED = Pattern.compile(F + KINDS + "[:.]?\\s?([«\"“„].{3,320}[»\"”“])");
    private static final Pattern TOPIC =
            Pattern.compile(F + "(?:тема|название|topic|title|subject|theme)\\s?[:–—-]\\s?(.{3,320})");
    private static final Pattern QUOTED = Pattern.compile("[«\"“„].{3,320}[»\"”“]");
    private static final Pattern PROSE = Pattern.compile(
            F
                    + "(?:заслушав|участник|мы|обсудив|в работе|рассмотрев|настоящ|the participants|participants|we|having|on \\d).*");
    private static final Pattern DATE_LABEL =
            Pattern.compile(F + "(?:дата(?: проведения)?|date|held on)\\s?[:–—-]?\\s?.*");
    private static final Pattern OF_ANOTHER_PAPER = Pattern.compile(F + "(?:\\bот|№|\\bdated|\\bof)\\s?$");
    private static final Pattern LEFT_OF_DATE =
            Pattern.compile(F + "(?:года|год|г\\.?|дата(?: проведения)?|date|held on|[\\s,.:;–—|/-])*+");

    static TitlePage of(List<Block> all) {
        int end = length(all);
        List<Block> page = all.subList(0, end);
        return new TitlePage(end, title(page), heldOn(page), Places.of(page, all));
    }

    /** Whether a line says only what the paper is, when or where, so that no neighbour is to be joined to it. */
    static boolean standsAlone(String line) {
        if (line.length() > 120) {
            return false;
        }
        return KIND.matcher(line).matches() || isDateLine(line) || Places.isPlaceLine(line);
    }

    private static boolean isDateLine(String line) {
        List<Dates.Found> days = Dates.days(line);
        if (days.isEmpty()) {
            return false;
        }
        String rest = withoutDay(line, days.get(0));
        return LEFT_OF_DATE.matcher(rest).matches() || Places.isPlaceLine(rest.strip());
    }

    /** The rest of a line of day and place, without the words that belong to the day. */
    static String withoutDay(String line, Dates.Found day) {
        return line.substring(0, day.start())
                + line.substring(day.end()).replaceFirst("(?iU)^\\s?(?:года|год|г\\.?)", "");
    }

    private static int length(List<Block> all) {
        int firstItem = -1;
        for (int i = 0; i < all.size(); i++) {
            Block block = all.get(i);
            if (Cues.section(block) != null && !namesThePaper(all, i)) {
                return i;
            }
            if (block.is(Block.Kind.TABLE)) {
                return i;
            }
            if (firstItem < 0 && block.is(Block.Kind.ITEM)) {
                firstItem = i;
            }
        }
        return firstItem < 0 ? all.size() : firstItem;
    }

    /** «РЕКОМЕНДАЦИИ» above the title is the name of the paper; above a list it opens the section. */
    private static boolean namesThePaper(List<Block> all, int at) {
        Block block = all.get(at);
        if (at > 2 || block.is(Block.Kind.ITEM)) {
            return false;
        }
        String text = block.text();
        if (KIND_QUOTED.matcher(text).matches()) {
            return true;
        }
        Block next = at + 1 < all.size() ? all.get(at + 1) : null;
        return KIND.matcher(text).matches()
                && !block.opens()
                && next != null
                && !next.is(Block.Kind.ITEM)
                && !next.is(Block.Kind.TABLE)
                && !next.opens();
    }

    private static @Nullable String title(List<Block> page) {
        return Stream.<Function<Block, @Nullable String>>of(
                        TitlePage::labelled, TitlePage::quoted, TitlePage::heading, TitlePage::plain)
                .flatMap(way -> page.stream().flatMap(block -> Stream.ofNullable(way.apply(block))))
                .filter(found -> !found.isBlank() && found.length() <= LONGEST_TITLE)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String labelled(Block block) {
        Matcher m = TOPIC.matcher(block.text());
        return m.matches() ? edited(m.group(1)) : null;
    }

    private static @Nullable String quoted(Block block) {
        Matcher m = KIND_QUOTED.matcher(block.text());
        if (m.matches()) {
            return edited(m.group(1));
        }
        return QUOTED.matcher(Editing.finished(block.text())).matches() ? edited(block.text()) : null;
    }

    private static @Nullable String heading(Block block) {
        return block.is(Block.Kind.HEADING) ? plain(block) : null;
    }

    private static @Nullable String plain(Block block) {
        String text = block.text();
        boolean other = block.is(Block.Kind.ITEM)
                || block.is(Block.Kind.DETAIL)
                || block.opens()
                || standsAlone(text)
                || (DATE_LABEL.matcher(text).matches() && !Dates.days(text).isEmpty())
                || Places.label(text) != null
                || (PROSE.matcher(text).matches() && !block.is(Block.Kind.HEADING));
        return other ? null : edited(text);
    }

    private static String edited(String text) {
        return Editing.unquoted(Editing.finished(text));
    }

    private static @Nullable LocalDate heldOn(List<Block> page) {
        for (Block block : page) {
            if (isDateLine(block.text()) || DATE_LABEL.matcher(block.text()).matches()) {
                List<Dates.Found> days = Dates.days(block.text());
                if (!days.isEmpty()) {
                    return days.get(0).day();
                }
            }
        }
        for (Block block : page) {
            for (Dates.Found day : Dates.days(block.text())) {
                String before = block.text().substring(Math.max(0, day.start() - 10), day.start());
                if (!OF_ANOTHER_PAPER.matcher(before).find()) {
                    return day.day();
                }
            }
        }
        return null;
    }
}
