package roundtable.resolution.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.resolution.reading.ResolutionDraft.Addressee;
import roundtable.resolution.reading.ResolutionDraft.Point;
import roundtable.resolution.reading.ResolutionDraft.Recommendation;

/** The real resolution, and ten invented ones of other forms, each compared completely. */
class ResolutionReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void the_real_resolution_has_its_title_day_and_place() {
        ResolutionDraft draft = real().draft();

        assertThat(draft.title())
                .isEqualTo("Взаимодействие НКО, органов власти и бизнеса в развитии гражданского общества");
        assertThat(draft.heldOn()).isEqualTo(LocalDate.of(2019, 12, 5));
        assertThat(draft.place()).isEqualTo("Горно-Алтайск");
    }

    @Test
    void the_real_resolution_has_its_strengths_and_weaknesses() {
        ResolutionDraft draft = real().draft();

        assertThat(draft.strengths())
                .containsExactly(
                        point(
                                14,
                                "Наличие постоянного диалога и высокие конечные результаты совместной деятельности"
                                        + " по ряду направлений"),
                        point(15, "Наличие практического опыта в разработке и реализации совместных проектов"),
                        point(16, "Разработан и реализуется механизм муниципальной поддержки НКО и бизнеса"),
                        point(
                                17,
                                "Учет национально-культурных особенностей и традиций народов, проживающих в городе,"
                                        + " приводит к стабильности и согласию в обществе"),
                        point(18, "Местная власть открыта и оказывает помощь в развитии НКО и бизнеса"),
                        point(19, "Власть своевременно информирует население о своей деятельности и жизни города"));
        assertThat(draft.weaknesses())
                .containsExactly(
                        point(23, "Отсутствие четкого заказа от власти для НКО и бизнеса"),
                        point(24, "Отсутствие постоянно действующей площадки для взаимодействия бизнеса и НКО"),
                        point(25, "Низкий уровень развития социально-ответственного бизнеса"),
                        point(
                                26,
                                "Отсутствие механизмов для возможного участия НКО и бизнеса в решении проблем города"),
                        point(27, "Низкий уровень профессионализма руководителей НКО"),
                        point(28, "Недостаточно развиты механизмы участия СО НКО в получении бюджетных средств"),
                        point(
                                29,
                                "Ограниченность муниципального имущества для оказания имущественной поддержки НКО и"
                                        + " бизнес-сообществу в решении социальных проблем"),
                        point(31, "Разобщенность НКО, занимающихся одними видами деятельности"),
                        point(32, "Отсутствие механизмов взаимодействия НКО и бизнеса"),
                        point(33, "Отсутствие мероприятий для поощрения социально ответственного бизнеса"));
    }

    @Test
    void the_real_resolution_has_its_five_addressees() {
        assertThat(real().draft().addressees())
                .extracting(
                        Addressee::name,
                        addressee -> addressee.recommendations().size())
                .containsExactly(
                        tuple(
                                "Совету общественных организаций муниципального образования «Город Горно-Алтайск» при"
                                        + " Администрации города Горно-Алтайска",
                                2),
                        tuple("Ресурсному Центру поддержки общественных инициатив", 6),
                        tuple("НКО", 4),
                        tuple(
                                "Координационному Совету по развитию предпринимательства и инвестиционной деятельности"
                                        + " на территории города Горно-Алтайска",
                                5),
                        tuple("Администрации города Горно-Алтайска", 5));
    }

    @Test
    void the_real_resolution_has_its_22_recommendations_word_by_word() {
        List<Recommendation> all = real().draft().addressees().stream()
                .flatMap(addressee -> addressee.recommendations().stream())
                .toList();

        assertThat(all)
                .containsExactly(
                        recommendation(
                                1,
                                39,
                                "Способствовать объединению НКО для обмена опытом и совместного решения социальных"
                                        + " проблем города"),
                        recommendation(2, 40, "Содействовать продвижению успешного опыта деятельности НКО города"),
                        recommendation(
                                3,
                                44,
                                "Создать постоянно действующие площадки для взаимодействия власти, НКО, бизнеса"),
                        recommendation(
                                4,
                                45,
                                "Организовывать тематические площадки по обсуждению различных социальных проблем"),
                        recommendation(
                                5,
                                46,
                                "Организовать постоянное обучение для НКО, в том числе обучающие семинары по организации"
                                        + " деятельности и развитию НКО, включая технологию поиска средств (фандрайзинг)"),
                        recommendation(
                                6,
                                47,
                                "В системе освещать на сайте Ресурсного Центра (nko04.ru) деятельность НКО, в том числе"
                                        + " через новые вкладки (разделы):",
                                point(48, "возможности НКО города"),
                                point(49, "потребности НКО города")),
                        recommendation(
                                7,
                                50,
                                "Проводить в системе встречи НКО по различным направлениям деятельности для усиления"
                                        + " взаимодействия между ними"),
                        recommendation(8, 51, "Разработать систему подготовки профессиональных волонтеров"),
                        recommendation(9, 55, "В системе освещать свою деятельность"),
                        recommendation(
                                10, 56, "Руководителям НКО стремиться повышать уровень профессионального мастерства"),
                        recommendation(
                                11,
                                57,
                                "Четко формулировать власти и бизнесу проблемы (интересы, потребности) своих целевых"
                                        + " групп"),
                        recommendation(
                                12,
                                58,
                                "Рассмотреть возможность создания попечительских советов при НКО для привлечения"
                                        + " ресурсов и повышения эффективности работы организаций"),
                        recommendation(
                                13,
                                62,
                                "Содействовать продвижению успешных практик участия бизнес-сообщества города"
                                        + " Горно-Алтайска в решении социальных проблем"),
                        recommendation(
                                14,
                                63,
                                "Активизировать участие бизнес-сообщества в решении социальных проблем муниципалитета, в"
                                        + " том числе посредством финансирования лучших социальных проектов"),
                        recommendation(15, 64, "Шире популяризировать образ социально-ответственного бизнеса"),
                        recommendation(
                                16,
                                65,
                                "Способствовать развитию «неформального» общения бизнес-сообщества Горно-Алтайска"),
                        recommendation(
                                17,
                                66,
                                "Изучить возможности и инициировать снижение налоговой нагрузки для"
                                        + " социально-ответственного бизнеса"),
                        recommendation(18, 70, "Четко формулировать социальные проблемы для привлечения бизнеса и НКО"),
                        recommendation(
                                19,
                                71,
                                "Осуществлять сбор предложений (идей) от НКО, бизнеса по решению социальных проблем"),
                        recommendation(
                                20,
                                72,
                                "Разработать механизм поощрения социально-ответственного бизнеса, включая проведение"
                                        + " муниципального конкурса общественного признания для поощрения лучших меценатов"),
                        recommendation(21, 73, "Шире популяризировать образ социально-ответственного бизнеса"),
                        recommendation(
                                22,
                                74,
                                "Шире освещать и тиражировать успешный опыт НКО и социально-ответственного бизнеса"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roman-with-deadlines.txt",
                "hierarchical.txt",
                "no-addressee.txt",
                "bullets-plain.txt",
                "inline-asks.txt",
                "paragraphs.txt",
                "english.txt",
                "markdown.md",
                "table.md"
            })
    void a_resolution_of_another_form_is_read_completely(String file) throws IOException {
        ResolutionDraft draft = ResolutionReader.read(file, resource(file)).draft();

        String expected = file.substring(0, file.lastIndexOf('.')) + ".json";
        assertThat(JSON.<com.fasterxml.jackson.databind.JsonNode>valueToTree(draft))
                .isEqualTo(JSON.readTree(resource(expected)));
        assertThat(JSON.readValue(resource(expected), ResolutionDraft.class)).isEqualTo(draft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void a_text_is_read_in_every_usual_encoding(String encoding) {
        String text = new String(resource("gorno-altaysk-2019.txt"), StandardCharsets.UTF_8);

        assertThat(ResolutionReader.read("text.txt", text.getBytes(Charset.forName(encoding)))
                        .draft())
                .isEqualTo(real().draft());
        assertThat(ResolutionReader.read("text.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(real());
    }

    @Test
    void line_numbers_point_into_the_source_whatever_ends_a_line() {
        String text = "Рекомендации:\r\n- Создать клуб;\r\n\r\n- Открыть сад.";

        Reading reading = ResolutionReader.readText("text.txt", text);

        List<Recommendation> read = reading.draft().addressees().get(0).recommendations();
        assertThat(read).extracting(Recommendation::lines).containsExactly(new Lines(2, 2), new Lines(4, 4));
        assertThat(reading.source().lines()).containsExactly("Рекомендации:", "- Создать клуб;", "", "- Открыть сад.");
    }

    @Test
    void a_typists_accidents_are_mended_and_words_kept() {
        String text =
                """
                Рекомендации:
                - - Создать  клуб ;;
                • Открыть **сад**  ( большой ) .¹
                - Провести встречу по развитию бизнеса.2
                - Купить столы, стулья и т.д.
                - Выделить зал площадью 50 м2
                """;

        assertThat(ResolutionReader.readText("", text)
                        .draft()
                        .addressees()
                        .get(0)
                        .recommendations())
                .extracting(Recommendation::text)
                .containsExactly(
                        "Создать клуб",
                        "Открыть сад (большой)",
                        "Провести встречу по развитию бизнеса",
                        "Купить столы, стулья и т.д.",
                        "Выделить зал площадью 50 м2");
    }

    private static Reading real() {
        return ResolutionReader.read("gorno-altaysk-2019.txt", resource("gorno-altaysk-2019.txt"));
    }

    private static Point point(int line, String text) {
        return new Point(text, new Lines(line, line));
    }

    private static Recommendation recommendation(int number, int line, String text, Point... items) {
        return new Recommendation(String.valueOf(number), text, new Lines(line, line), null, null, List.of(items));
    }

    private static byte[] resource(String name) {
        try (InputStream in = ResolutionReaderTest.class.getResourceAsStream("/resolutions/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
