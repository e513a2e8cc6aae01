package roundtable.resolution.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.reading.Outline.Node;
import roundtable.resolution.reading.ResolutionDraft.Point;

/** The tree → strengths, weaknesses and recommendations by addressee. Walks down the document and knows where it is. */
final class DraftAssembler {

    private final Tally tally = new Tally();
    private final TableReader tables = new TableReader(tally);
    private Cues.Section section;
    /** The level of the Markdown heading that opened the section; 0 when no heading did. */
    private int sectionLevel;
    /** The last recommendation is a paragraph that ends with a colon: the list below holds its sub-points. */
    private boolean paragraphOpens;

    private boolean listSeen;
    /** The addressee stood in the recommendation itself: the next one has its own or none. */
    private boolean askedInline;

    private DraftAssembler(Cues.Section start) {
        section = start;
    }

    /** Reads what follows the title page. Title, day and place of the answer are null. */
    static ResolutionDraft assemble(List<Node> roots) {
        boolean anyCue = roots.stream().anyMatch(DraftAssembler::holdsCue);
        // A bare list without any word about what it is: of a resolution it can only be the recommendations.
        var assembler = new DraftAssembler(anyCue ? Cues.Section.OTHER : Cues.Section.RECOMMENDATIONS);
        assembler.walk(roots);
        return assembler.tally.draft();
    }

    private static boolean holdsCue(Node node) {
        return Cues.section(node.block()) != null
                || node.block().is(Block.Kind.TABLE)
                || node.items().stream().anyMatch(DraftAssembler::holdsCue);
    }

    private void walk(List<Node> nodes) {
        boolean names =
                nodes.stream().filter(node -> node.block().is(Block.Kind.ITEM)).allMatch(DraftAssembler::looksLikeName);
        for (int i = 0; i < nodes.size(); i++) {
            Node next = i + 1 < nodes.size() ? nodes.get(i + 1) : null;
            visit(nodes.get(i), names, next);
        }
    }

    private void visit(Node node, boolean allNames, @Nullable Node next) {
        Block block = node.block();
        if (block.is(Block.Kind.DETAIL)) {
            if (section == Cues.Section.RECOMMENDATIONS) {
                tally.detail(block.text(), block.lines());
            }
            return;
        }
        if (block.is(Block.Kind.TABLE)) {
            tables.read(block.rows(), section);
            return;
        }
        Cues.Section opened = Cues.section(block);
        if (opened != null) {
            enter(opened, node);
            return;
        }
        if (Cues.asksInline(block.text()) && section != Cues.Section.RECOMMENDATIONS) {
            section = Cues.Section.RECOMMENDATIONS;
        }
        switch (section) {
            case STRENGTHS, WEAKNESSES -> points(node, next);
            case RECOMMENDATIONS -> {
                if (block.is(Block.Kind.ITEM)) {
                    item(node, allNames);
                } else {
                    paragraphOpens = false;
                    if (block.is(Block.Kind.HEADING)) {
                        heading(block);
                    } else {
                        paragraph(block, next);
                    }
                }
            }
            case OTHER -> walk(node.items());
        }
    }

    private void enter(Cues.Section opened, Node node) {
        Block block = node.block();
        section = opened;
        sectionLevel = block.level();
        paragraphOpens = false;
        listSeen = false;
        if (opened == Cues.Section.RECOMMENDATIONS) {
            address(Cues.asked(Cues.head(block.text())));
        }
        inline(Cues.afterHead(block.text()), block.lines());
        walk(node.items());
    }

    /** «Рекомендовать НКО: создать совет; провести встречу»: a list within one paragraph. */
    private void inline(String text, Lines lines) {
        if (text.isBlank()) {
            return;
        }
        var series = new Marker.Series();
        for (String piece : text.split(";", -1)) {
            String words = piece.strip();
            Marker marker = Marker.at(words, series);
            String rest = marker == null ? words : words.substring(marker.width());
            if (section == Cues.Section.RECOMMENDATIONS) {
                tally.recommend(marker, rest, lines, List.of());
            } else {
                tally.point(section, rest, lines);
            }
        }
    }

    private void points(Node node, @Nullable Node next) {
        Block block = node.block();
        String text = block.text();
        if (block.is(Block.Kind.ITEM)) {
            List<Node> below = node.items();
            if (below.isEmpty()) {
                tally.point(section, text, block.lines());
            } else if (block.opens() && Cues.isTopic(text)) {
                below.forEach(child -> points(child, null));
            } else {
                List<Point> parts = flat(below);
                String joined =
                        String.join("; ", parts.stream().map(Point::text).toList());
                Lines last = parts.get(parts.size() - 1).lines();
                tally.point(
                        section,
                        text + " " + joined,
                        last == null ? block.lines() : block.lines().and(last));
            }
            listSeen = true;
        } else if (block.is(Block.Kind.HEADING)) {
            boolean below = sectionLevel > 0 && block.level() > sectionLevel;
            section = below ? section : Cues.Section.OTHER;
        } else if (block.opens() || isCaption(block, next)) {
            section = Cues.isTopic(text) ? section : Cues.Section.OTHER;
        } else if (!listSeen && !Cues.isEnding(text)) {
            tally.point(section, text, block.lines());
        }
    }

    private void heading(Block block) {
        String text = block.text();
        boolean below = sectionLevel == 0 || block.level() > sectionLevel;
        if (!below || Cues.isEnding(text)) {
            section = Cues.Section.OTHER;
        } else if (!Cues.isTopic(text)) {
            address(Cues.name(text));
        }
    }

    private void paragraph(Block block, @Nullable Node next) {
        String text = block.text();
        boolean verbal = Cues.isVerbal(text);
        if (Cues.asksInline(text) && !block.opens()) {
            asked(block, null, List.of());
        } else if (block.opens() || isCaption(block, next)) {
            if (verbal) {
                tally.recommend(null, text, block.lines(), List.of());
                paragraphOpens = true;
            } else if (Cues.isEnding(text) && !block.opens()) {
                section = Cues.Section.OTHER;
            } else if (!Cues.isTopic(text)) {
                address(Cues.name(text));
            }
        } else if (namesAddressee(text)) {
            address(Cues.name(Cues.head(text)));
            inline(Cues.afterHead(text), block.lines());
        } else if (verbal || (!listSeen && !Cues.isEnding(text))) {
            tally.recommend(null, text, block.lines(), List.of());
        } else if (Cues.isEnding(text)) {
            section = Cues.Section.OTHER;
        }
    }

    private void item(Node node, boolean allNames) {
        Block block = node.block();
        String text = block.text();
        listSeen = true;
        if (paragraphOpens) {
            tally.items(flat(List.of(node)));
        } else if (isAddressee(node, allNames)) {
            address(Cues.name(text));
            walk(node.children());
            return;
        } else if (block.opens()
                && Cues.isTopic(text)
                && !Cues.isVerbal(text)
                && !node.items().isEmpty()) {
            walk(node.children());
            return;
        } else if (Cues.asksInline(text)) {
            asked(block, block.marker(), flat(node.items()));
        } else if (node.items().isEmpty() && namesAddressee(text)) {
            address(Cues.name(Cues.head(text)));
            inline(Cues.afterHead(text), block.lines());
        } else {
            if (askedInline) {
                address(null);
            }
            tally.recommend(block.marker(), text, block.lines(), flat(node.items()));
        }
        node.details().forEach(detail -> tally.detail(detail.text(), detail.lines()));
    }

    private void address(@Nullable String name) {
        askedInline = false;
        tally.address(name);
    }

    /** «Рекомендовать Администрации города разработать …»: whom stands between the two verbs. */
    private void asked(Block block, @Nullable Marker marker, List<Point> items) {
        String text = block.text();
        String rest = text.substring(text.indexOf(' ') + 1);
        int verb = Cues.verbAt(rest);
        askedInline = verb > 0;
        if (verb > 0) {
            tally.address(Cues.name(rest.substring(0, verb).strip()));
            tally.recommend(marker, rest.substring(verb), block.lines(), items);
        } else {
            tally.recommend(marker, text, block.lines(), items);
        }
    }

    /**
     * An item names an addressee when it tells nobody to do anything, and a list of what to do hangs below it.
     *
     * @param alike whether every item of its list looks like a name
     */
    private static boolean isAddressee(Node node, boolean alike) {
        String text = node.block().text();
        if (!looksLikeName(node) || Cues.verbAt(text) == 0 || Cues.isVerbal(text) || Cues.isTopic(text)) {
            return false;
        }
        return Cues.isCyrillic(text)
                ? !Cues.isNominalised(text) && (alike || Cues.looksDative(text))
                : alike || Cues.isEnglishAddressee(Cues.head(text));
    }

    private static boolean looksLikeName(Node node) {
        Block block = node.block();
        boolean unfinished =
                Cues.words(block.text()) <= 12 && Editing.finished(block.text()).equals(block.text());
        return !node.items().isEmpty() && (block.opens() || unfinished);
    }

    /** «Администрации города: создать портал»: addressee and recommendation in one paragraph. */
    private static boolean namesAddressee(String text) {
        String head = Cues.head(text);
        String after = Cues.afterHead(text);
        return !after.isBlank()
                && Cues.words(head) <= 15
                && Cues.verbAt(head) < 0
                && !Cues.isTopic(head)
                && (Cues.verbAt(after) == 0 || (!Cues.isCyrillic(text) && Cues.isEnglishAddressee(head)));
    }

    /** A short line without a full stop above a list, which a typist left without its colon. */
    private static boolean isCaption(Block block, @Nullable Node next) {
        return next != null
                && next.block().is(Block.Kind.ITEM)
                && Cues.words(block.text()) <= 15
                && Editing.finished(block.text()).equals(block.text());
    }

    /** Everything below, one level deep: the draft knows no deeper one. */
    private static List<Point> flat(List<Node> nodes) {
        var points = new ArrayList<Point>();
        for (Node node : nodes) {
            String text = Editing.finished(node.block().text());
            if (!text.isEmpty()) {
                points.add(new Point(text, node.block().lines()));
            }
            points.addAll(flat(node.items()));
        }
        return points;
    }
}
