package roundtable.resolution.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that are refused, and hostile ones that cost no more than honest ones. */
class UnreadableSourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t \u00A0\n", "\uFEFF"})
    void nothing_but_blanks_is_empty(String text) {
        assertThat(code("text.txt", text.getBytes(StandardCharsets.UTF_8))).isEqualTo("empty");
    }

    @Test
    void a_word_file_without_words_is_empty() {
        assertThat(code("empty.docx", new Docx().paragraphs("", " ").bytes())).isEqualTo("empty");
        assertThat(code("empty.docx", new byte[0])).isEqualTo("empty");
    }

    @Test
    void binary_content_is_no_text() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);

        assertThat(code("noise.txt", noise)).isEqualTo("binary");
        assertThat(code("paper.pdf", "%PDF-1.7 Создать".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("binary");
        assertThat(code("text.txt", "Создать\0 клуб".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("binary");
        assertThat(code("text.txt", "\u0001\u0002\u0003 клуб".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("binary");
    }

    @Test
    void what_is_too_large_is_not_even_looked_at() {
        assertThat(code("big.txt", new byte[50 * 1024 * 1024])).isEqualTo("too-large");
        byte[] docx = Arrays.copyOf(new Docx().paragraphs("Создать клуб").bytes(), 50 * 1024 * 1024);
        assertThat(code("big.docx", docx)).isEqualTo("too-large");
        assertThat(refusal(() -> ResolutionReader.readText("", "ж".repeat(ResolutionReader.MAX_TEXT_BYTES / 2 + 1))))
                .isEqualTo("too-large");
    }

    @Test
    void a_password_is_named_as_the_cause() throws Exception {
        byte[] docx = Docx.encrypted(new Docx().paragraphs("Создать клуб").bytes(), "secret");

        assertThat(code("secret.docx", docx)).isEqualTo("password-protected");
    }

    @Test
    void the_old_word_format_is_named_as_the_cause() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "WordDocument");
            files.writeFilesystem(out);
        }

        assertThat(code("old.doc", out.toByteArray())).isEqualTo("old-word-format");
    }

    @Test
    void an_archive_that_unpacks_into_too_much_is_a_bomb() throws IOException {
        String[] thousands = new String[2 * 1_001];
        for (int i = 0; i < thousands.length; i += 2) {
            thousands[i] = "word/" + i + ".bin";
            thousands[i + 1] = "";
        }

        assertThat(code("ratio.docx", Docx.around("<a>" + " ".repeat(8 * 1024 * 1024) + "</a>")))
                .isEqualTo("zip-bomb");
        assertThat(code("many.docx", Docx.zip(thousands))).isEqualTo("zip-bomb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void a_document_type_is_refused_and_nothing_fetched(String encoding) throws IOException {
        String xml =
                """
                <?xml version="1.0" encoding="%s"?>
                <!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"""
                        .formatted(encoding);
        String asBytes = new String(xml.getBytes(encoding), StandardCharsets.ISO_8859_1);

        byte[] docx = Docx.around(encoding.equals("UTF-8") ? xml : asBytes);

        assertThat(code("xxe.docx", docx)).isEqualTo("unsafe-xml");
    }

    @Test
    void a_broken_or_foreign_archive_is_no_docx() throws IOException {
        byte[] whole = new Docx().paragraphs("Создать клуб").bytes();
        for (int length : new int[] {5, 30, 200, whole.length / 2}) {
            assertThat(code("cut.docx", Arrays.copyOf(whole, length))).isEqualTo("not-a-docx");
        }
        assertThat(code("any.zip", Docx.zip("readme.txt", "Создать клуб"))).isEqualTo("not-a-docx");
        assertThat(code("text.docx", "Создать клуб".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-a-docx");
        assertThat(code("xml.docx", Docx.around("<w:document"))).isEqualTo("not-a-docx");
        assertThat(code("ole.docx", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .isEqualTo("not-a-docx");
    }

    @Test
    void damage_anywhere_in_a_docx_never_escapes_as_another_error() {
        byte[] whole = new Docx()
                .paragraphs("Рекомендации:", "- Создать клуб", "- Открыть сад")
                .bytes();
        for (long seed = 0; seed < 300; seed++) {
            byte[] damaged = whole.clone();
            var random = new Random(seed);
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ResolutionReader.read("x.docx", damaged).source().lines())
                        .isNotEmpty();
            } catch (UnreadableSource refused) {
                assertThat(refused.code()).isNotBlank();
            } catch (RuntimeException escaped) {
                throw new AssertionError("seed " + seed, escaped);
            }
        }
    }

    static Stream<String> hostileTexts() {
        int much = 100_000;
        return Stream.of(
                        "*",
                        "_",
                        "[",
                        "](",
                        "|",
                        "-",
                        " ",
                        "(",
                        "«",
                        "1.",
                        "а) ",
                        "1 января ",
                        "до 1 июня 2027 года ",
                        "отв. ",
                        "срок: ",
                        ";",
                        ":",
                        ",",
                        "¹",
                        "в А",
                        "г. Аб ",
                        "\\",
                        "# ",
                        "ть ",
                        "- - ",
                        "Q1 2027 ",
                        "ж")
                .map(piece -> piece.repeat(much / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void a_hostile_line_takes_less_than_a_second(String line) {
        Assertions.assertTimeout(
                Duration.ofSeconds(1), () -> ResolutionReader.readText("", "Рекомендации:\n- " + line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a:\n",
                "a:\n - b\n",
                "1. А:\n1.1. б\n",
                "срок: а\n",
                "| а | б |\n",
                "« а\n",
                "Место: а\n",
                "Рекомендовать А б:\n"
            })
    void a_million_characters_of_hostile_lines_take_seconds(String lines) {
        int bytes = lines.getBytes(StandardCharsets.UTF_8).length;
        String text = "Рекомендации:\n- Создать\n" + lines.repeat((ResolutionReader.MAX_TEXT_BYTES - 100) / bytes);

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> ResolutionReader.readText("", text));
    }

    private static String code(String name, byte[] content) {
        return refusal(() -> ResolutionReader.read(name, content));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        UnreadableSource refused = catchThrowableOfType(UnreadableSource.class, reading);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused).hasMessage(refused.code()).hasNoCause();
        return refused.code();
    }
}
