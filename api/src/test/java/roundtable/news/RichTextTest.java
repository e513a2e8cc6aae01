package roundtable.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of what was sent. */
class RichTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><p>ok</p>",
                "<p onclick='alert(1)'>ok</p>",
                "<img src=x onerror=alert(1)><p>ok</p>",
                "<a href='javascript:alert(1)'>ok</a>",
                "<a href='data:text/html;base64,PHNjcmlwdD4='>ok</a>",
                "<a href=' java\nscript:alert(1)'>ok</a>",
                "<svg><script>alert(1)</script></svg><p>ok</p>",
                "<math><mi xlink:href='javascript:alert(1)'>ok</mi></math>",
                "<iframe src='https://evil.example'></iframe><p>ok</p>",
                "<style>p{background:url(https://evil.example)}</style><p style='position:fixed'>ok</p>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript><p>ok</p>",
                "<form action='https://evil.example'><input name=password><button>ok</button></form>",
                "<p>ok<!--<img src=x onerror=alert(1)>--></p>",
                "<img src='https://evil.example/spy.png' alt='x'><p>ok</p>",
                "<img src='/api/v1/files/../../me' alt='x'><p>ok</p>",
                "<img src='//evil.example/api/v1/files/0198c0de-0000-7000-8000-000000000001/content' alt='x'><p>ok</p>",
                "<object data='x'></object><embed src='x'><base href='https://evil.example'><p>ok</p>",
                "<p><b>ok<i></p></b><template><script>alert(1)</script></template>"
            })
    void nothing_that_could_do_something_is_kept(String hostile) {
        var rich = RichText.of(hostile);
        assertThat(rich.html().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "script",
                        "onerror",
                        "onclick",
                        "style",
                        "iframe",
                        "evil.example",
                        "form",
                        "svg",
                        "object",
                        "data:",
                        "<!--",
                        "base ",
                        "src=");
        assertThat(rich.text()).contains("ok");
        assertThat(rich.files()).isEmpty();
        // What is safe stays as it is: kept, read and kept again it does not change.
        assertThat(RichText.of(rich.html()).html()).isEqualTo(rich.html());
    }

    @Test
    void what_a_text_needs_is_kept() {
        var file = UUID.randomUUID();
        var rich = RichText.of(
                "<h2>Имя</h2><p>Слова <b>важные</b> и <i>особые</i>, <a href=\"https://example.org/?a=1&amp;b=2\">"
                        + "ссылка</a></p><ul><li>раз</li><li>два</li></ul><blockquote><p>Цитата</p></blockquote>"
                        + "<p><img src=\"/api/v1/files/" + file + "/content?size=large\" alt=\"Кедр\"></p>");
        assertThat(rich.html())
                .contains("<h2>Имя</h2>", "<strong>важные</strong>", "<em>особые</em>", "<li>раз</li>", "<blockquote>")
                .contains("rel=\"nofollow\"", "alt=\"Кедр\"");
        assertThat(rich.text()).isEqualTo("Имя\nСлова важные и особые, ссылка\nраз\nдва\nЦитата");
        assertThat(rich.files()).containsExactly(file);
        assertThat(rich.undescribed()).isFalse();
        assertThat(RichText.of(rich.html())).isEqualTo(rich);
    }

    @Test
    void a_picture_that_does_not_say_what_is_seen_is_found() {
        var file = UUID.randomUUID();
        assertThat(RichText.of("<p>А</p><img src='/api/v1/files/" + file + "/content'>")
                        .undescribed())
                .isTrue();
        assertThat(RichText.of("<p>А</p><img alt=' ' src='/api/v1/files/" + file + "/content'>")
                        .undescribed())
                .isTrue();
    }
}
