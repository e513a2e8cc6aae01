package roundtable.resolution.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.resolution.reading.ResolutionDraft.Addressee;
import roundtable.resolution.reading.ResolutionDraft.Point;
import roundtable.resolution.reading.ResolutionDraft.Recommendation;

/** Whatever resolution is printed in whatever style, reading gives it back. */
class PrintAndReadTest {

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_printed_is_read(long seed) {
        var printer = new Printer(new Random(seed));
        ResolutionDraft printed = printer.print();
        String text = printer.out.toString();

        ResolutionDraft read =
                ResolutionReader.readText("seed-" + seed + ".txt", text).draft();

        assertThat(DocxReaderTest.withoutLines(read))
                .as("seed %s:%n%s", seed, text)
                .isEqualTo(printed);
    }

    /** Invents a resolution and prints it. */
    private static final class Printer {
        private static final String[] VERBS = {
            "Создать", "Провести", "Обеспечить", "Разработать", "Внести", "Помочь открыть"
        };
        private static final String[] THINGS = {
            "школу волонтёров", "карту доступных мест", "совет соседей", "выставку «Наш двор»", "клуб чтения (с чаем)"
        };
        private static final String[] WHERE = {
            "в каждом районе", "для пожилых людей", "на берегу реки", "вместе с жителями"
        };
        private static final String[] NAMES = {
            "Администрации города",
            "Совету отцов",
            "НКО",
            "Министерству культуры области",
            "Предпринимателям города Луговска"
        };
        private static final String[] BULLETS = {"- ", "– ", "• ", "* "};
        private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
        };
        private static final String LETTERS = "абвгдежзиклмн";

        private final Random random;
        private final StringBuilder out = new StringBuilder();
        private int count;

        Printer(Random random) {
            this.random = random;
        }

        private ResolutionDraft print() {
            boolean markdown = chance();
            String title = "Вместе " + pick(WHERE);
            LocalDate day = LocalDate.of(2020 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
            line(markdown ? "# Резолюция круглого стола «" + title + "»" : "Круглый стол");
            gap();
            if (!markdown) {
                line(chance() ? "**«" + title + "»**" : "«" + title + "»");
                gap();
            }
            line("г. Луговск, "
                    + String.format("%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
            gap();
            List<Point> strengths = points(markdown ? "## Сильные стороны" : "Участники отметили сильные стороны:");
            List<Point> weaknesses = points(markdown ? "## Слабые стороны" : "2) Выявили слабые стороны работы:");
            line(markdown ? "## Рекомендации" : chance() ? "РЕШИЛИ:" : "Участники рекомендуют:");
            gap();
            return new ResolutionDraft(title, day, "Луговск", strengths, weaknesses, addressees(markdown));
        }

        private List<Point> points(String heading) {
            line(heading);
            if (chance()) {
                gap();
            }
            var points = new ArrayList<Point>();
            String bullet = pick(BULLETS);
            for (int i = random.nextInt(4); i >= 0; i--) {
                String text = "Есть " + pick(THINGS) + " " + pick(WHERE);
                line(bullet + text + pick("", ";", " ;", "."));
                points.add(new Point(text, null));
            }
            gap();
            return points;
        }

        private List<Addressee> addressees(boolean markdown) {
            var addressees = new ArrayList<Addressee>();
            int style = random.nextInt(4);
            if (random.nextInt(4) == 0) {
                return List.of(new Addressee(null, recommendations(style)));
            }
            for (int i = 0; i <= random.nextInt(NAMES.length); i++) {
                line(markdown ? "### " + NAMES[i] : (chance() ? "Рекомендовать " : "") + NAMES[i] + ":");
                gap();
                addressees.add(new Addressee(NAMES[i], recommendations(style)));
            }
            return addressees;
        }

        private List<Recommendation> recommendations(int style) {
            var list = new ArrayList<Recommendation>();
            String bullet = pick(BULLETS);
            int many = 1 + random.nextInt(6);
            for (int i = 1; i <= many; i++) {
                count++;
                String printed =
                        switch (style) {
                            case 0 -> "";
                            case 1 -> String.valueOf(i);
                            case 2 -> ROMAN[i - 1];
                            default -> LETTERS.substring(i - 1, i);
                        };
                list.add(recommendation(printed, style == 0 ? bullet : printed + ") "));
            }
            gap();
            return list;
        }

        private Recommendation recommendation(String printed, String mark) {
            String number = printed.isEmpty() ? String.valueOf(count) : printed;
            String text = pick(VERBS) + " " + pick(THINGS) + " " + pick(WHERE);
            if (random.nextInt(5) == 0) {
                String intro = text + ":";
                line(mark + intro);
                line("    + " + "для школьников;");
                line("    + " + "для студентов.");
                return new Recommendation(
                        number,
                        intro,
                        null,
                        null,
                        null,
                        List.of(new Point("для школьников", null), new Point("для студентов", null)));
            }
            LocalDate dueOn = random.nextInt(3) == 0 ? LocalDate.of(2031, 6, 30) : null;
            String responsible = random.nextInt(3) == 0 ? "отдел культуры" : null;
            if (dueOn != null) {
                text += pick(" до 30 июня 2031 года", " в срок до 30.06.2031", " во II квартале 2031 года");
            }
            String tail = responsible == null
                    ? pick("", ";", ".", ";;")
                    : pick(" (отв. отдел культуры).", ". Ответственный: отдел культуры");
            wrapped(mark + text + tail, mark.length());
            return new Recommendation(number, text, null, dueOn, responsible, List.of());
        }

        /** One line, or broken like a text processor does, with the rest below the words. */
        private void wrapped(String text, int indent) {
            int at = text.indexOf(' ', 40);
            if (at < 0 || chance()) {
                line(text);
            } else {
                line(text.substring(0, at));
                line(" ".repeat(indent) + text.substring(at + 1));
            }
        }

        private void line(String text) {
            out.append(text).append('\n');
        }

        private void gap() {
            out.append('\n');
        }

        private boolean chance() {
            return random.nextBoolean();
        }

        private String pick(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
