package roundtable.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=20&kind=ngo | kind=ngo&limit=20",
                "kind=ngo&limit=20 | kind=ngo&limit=20",
                "area=b&area=a | area=b&area=a",
                "limit=2&area=b&area=a | area=b&area=a&limit=2",
                "q=%D0%BA | q=%d0%ba",
                "q=a%20b | q=a+b",
                "q=%61 | q=a",
                "q=a&&limit=1 | q=a&limit=1&",
                "q | q=",
                "bbox=85.8,51.9 | bbox=85.8%2C51.9"
            })
    void equal_questions_have_one_form(String one, String other) {
        assertThat(AnswerKey.query(one)).isEqualTo(AnswerKey.query(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area=a&area=b | area=b&area=a",
                "q=a%26limit=1 | q=a&limit=1",
                "q=a%2Bb | q=a+b",
                "q=a | Q=a",
                "q=a=b | q=a",
                "q=%D0%BA | q=%D0%9A"
            })
    void other_questions_have_another_form(String one, String other) {
        assertThat(AnswerKey.query(one)).isNotEqualTo(AnswerKey.query(other));
    }

    @Test
    void what_cannot_be_read_stays_as_it_is() {
        assertThat(AnswerKey.query("q=%zz&a=1")).isEqualTo("q=%zz&a=1");
        assertThat(AnswerKey.query(null)).isEmpty();
    }

    @Test
    void the_form_of_a_form_is_the_form() {
        for (var query : new String[] {"b=1&a=%D0%BA%20x&a=,", "q=%2B%25%26", "cursor=AAbb--__&limit=3"}) {
            var form = AnswerKey.query(query);
            assertThat(AnswerKey.query(form)).isEqualTo(form);
        }
    }
}
