package roundtable.resolution.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import roundtable.resolution.reading.ResolutionDraft.Addressee;
import roundtable.resolution.reading.ResolutionDraft.Point;
import roundtable.resolution.reading.ResolutionDraft.Recommendation;

class DocxReaderTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    void the_real_resolution_typed_into_word_gives_the_same_words() throws Exception {
        byte[] file;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/resolutions/gorno-altaysk-2019.txt"))) {
            file = in.readAllBytes();
        }
        String text = new String(file, StandardCharsets.UTF_8)
                .replace("НКО, органов власти и бизнеса\nв развитии", "НКО, органов власти и бизнеса в развитии");
        var docx = new Docx().paragraphs(text.split("\n", -1));

        ResolutionDraft fromWord =
                ResolutionReader.read("2019.docx", docx.bytes()).draft();

        assertThat(withoutLines(fromWord))
                .isEqualTo(withoutLines(ResolutionReader.read("2019.txt", file).draft()));
    }

    @Test
    void automatic_numbers_are_printed_and_tell_the_depth() {
        var docx = new Docx().paragraphs("Резолюция круглого стола «Сады города»", "Рекомендации:");
        BigInteger list = docx.list(
                new String[] {"decimal", "%1."}, new String[] {"decimal", "%1.%2."}, new String[] {"russianLower", "%3)"
                });
        docx.item(list, 0, "Администрации города:")
                .item(list, 1, "Посадить сад до 1 мая 2027 года;")
                .item(list, 1, "Назначить садовника:")
                .item(list, 2, "на лето;")
                .item(list, 2, "на осень.")
                .item(list, 0, "Школам:")
                .item(list, 1, "Ухаживать за садом.");

        Reading reading = ResolutionReader.read("сады.docx", docx.bytes());

        assertThat(reading.source().lines())
                .contains("1. Администрации города:", "  1.2. Назначить садовника:", "    б) на осень.", "2. Школам:");
        assertThat(reading.draft().title()).isEqualTo("Сады города");
        assertThat(withoutLines(reading.draft()).addressees())
                .containsExactly(
                        new Addressee(
                                "Администрации города",
                                List.of(
                                        said("1.1", "Посадить сад до 1 мая 2027 года", LocalDate.of(2027, 5, 1), null),
                                        said(
                                                "1.2",
                                                "Назначить садовника:",
                                                null,
                                                null,
                                                new Point("на лето", null),
                                                new Point("на осень", null)))),
                        new Addressee("Школам", List.of(said("2.1", "Ухаживать за садом", null, null))));
        Recommendation second =
                reading.draft().addressees().get(0).recommendations().get(1);
        Lines lines = Objects.requireNonNull(second.items().get(1).lines());
        assertThat(reading.source().lines().get(lines.from() - 1)).isEqualTo("    б) на осень.");
    }

    @Test
    void bullets_and_roman_numbers_of_word_are_read() {
        var docx = new Docx().paragraphs("Сильные стороны:");
        BigInteger bullets = docx.list(new String[][] {{"bullet", "\uF0B7"}});
        docx.item(bullets, 0, "Дружные соседи").item(bullets, 0, "Чистые дворы");
        docx.paragraphs("Рекомендации:");
        BigInteger roman = docx.list(new String[][] {{"upperRoman", "%1"}});
        docx.item(roman, 0, "Провести праздник двора").item(roman, 0, "Открыть клуб соседей");

        ResolutionDraft draft =
                withoutLines(ResolutionReader.read("дворы.docx", docx.bytes()).draft());

        assertThat(draft.strengths())
                .containsExactly(new Point("Дружные соседи", null), new Point("Чистые дворы", null));
        assertThat(draft.addressees())
                .containsExactly(new Addressee(
                        null,
                        List.of(
                                said("I", "Провести праздник двора", null, null),
                                said("II", "Открыть клуб соседей", null, null))));
    }

    @Test
    void a_table_with_merged_cells_is_read_by_its_header() {
        var docx = new Docx().paragraphs("Круглый стол «Безопасные дороги»", "12 мая 2027 года", "Рекомендации");
        XWPFTable table = docx.document().createTable(5, 4);
        fill(table, 0, "№", "Мероприятие", "Срок", "Ответственный");
        fill(table, 1, "Школам района", "", "", "");
        table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(4));
        for (int i = 3; i > 0; i--) {
            table.getRow(1).removeCell(i);
        }
        fill(table, 2, "1", "Провести уроки", "до 01.10.2027", "Отдел образования");
        fill(table, 3, "2", "Раздать светоотражатели", "", "");
        fill(table, 4, "3", "Обновить разметку | зебры", "ежегодно", "Дорожная служба");
        merge(table, 2, 2, STMerge.RESTART);
        merge(table, 3, 2, STMerge.CONTINUE);
        merge(table, 2, 3, STMerge.RESTART);
        merge(table, 3, 3, STMerge.CONTINUE);

        ResolutionDraft draft =
                withoutLines(ResolutionReader.read("дороги.docx", docx.bytes()).draft());

        LocalDate october = LocalDate.of(2027, 10, 1);
        assertThat(draft.title()).isEqualTo("Безопасные дороги");
        assertThat(draft.heldOn()).isEqualTo(LocalDate.of(2027, 5, 12));
        assertThat(draft.addressees())
                .containsExactly(new Addressee(
                        "Школам района",
                        List.of(
                                said("1", "Провести уроки", october, "Отдел образования"),
                                said("2", "Раздать светоотражатели", october, "Отдел образования"),
                                said("3", "Обновить разметку | зебры (срок: ежегодно)", null, "Дорожная служба"))));
    }

    @Test
    void deleted_and_hidden_text_and_note_marks_are_left_out_links_and_breaks_kept() throws Exception {
        byte[] docx = Docx.around(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="%s"><w:body>
                <w:p><w:r><w:t>Рекомендации:</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">- Открыть </w:t></w:r><w:del w:id="1" w:author="a"><w:r>
                <w:delText>старый </w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>новый</w:t></w:r></w:ins>
                <w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve"> сайт</w:t></w:r></w:hyperlink>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> тайно</w:t></w:r>
                <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>7</w:t></w:r></w:p>
                <w:p><w:r><w:t>- Издать справочник</w:t><w:br/><w:t>Ответственный: библиотека</w:t></w:r></w:p>
                </w:body></w:document>"""
                        .formatted(WORD));

        assertThat(withoutLines(ResolutionReader.read("сайт.docx", docx).draft())
                        .addressees())
                .containsExactly(new Addressee(
                        null,
                        List.of(
                                said("1", "Открыть новый сайт", null, null),
                                said("2", "Издать справочник", null, "библиотека"))));
    }

    private static void fill(XWPFTable table, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.getRow(row).getCell(i).setText(cells[i]);
        }
    }

    private static void merge(XWPFTable table, int row, int column, STMerge.Enum how) {
        table.getRow(row).getCell(column).getCTTc().addNewTcPr().addNewVMerge().setVal(how);
    }

    private static Recommendation said(
            String number,
            String text,
            @org.jspecify.annotations.Nullable LocalDate dueOn,
            @org.jspecify.annotations.Nullable String responsible,
            Point... items) {
        return new Recommendation(number, text, null, dueOn, responsible, List.of(items));
    }

    static ResolutionDraft withoutLines(ResolutionDraft draft) {
        List<Addressee> addressees = draft.addressees().stream()
                .map(a -> new Addressee(
                        a.name(),
                        a.recommendations().stream()
                                .map(r -> new Recommendation(
                                        r.number(), r.text(), null, r.dueOn(), r.responsible(), points(r.items())))
                                .toList()))
                .toList();
        return new ResolutionDraft(
                draft.title(),
                draft.heldOn(),
                draft.place(),
                points(draft.strengths()),
                points(draft.weaknesses()),
                addressees);
    }

    private static List<Point> points(List<Point> points) {
        return points.stream().map(point -> new Point(point.text(), null)).toList();
    }
}
