package roundtable.resolution.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Создать сад до 1 июня 2027 года | 2027-06-01",
                "Создать сад в срок до 01.06.2027 | 2027-06-01",
                "Создать сад не позднее 5 мая 2027 г. | 2027-05-05",
                "К 9 мая 2027 года создать сад | 2027-05-09",
                "Во II квартале 2027 года создать сад | 2027-06-30",
                "Создать сад в третьем квартале 2027 года | 2027-09-30",
                "Создать сад до конца 2027 года | 2027-12-31",
                "Создать сад в течение 2027 года | 2027-12-31",
                "Создать сад в феврале 2028 года | 2028-02-29",
                "В первом полугодии 2027 года создать сад | 2027-06-30",
                "Publish the plan by 1 June 2027 | 2027-06-01",
                "Publish the plan no later than June 1, 2027 | 2027-06-01",
                "Publish the plan by the end of 2027 | 2027-12-31",
                "Publish the plan in Q3 2027 | 2027-09-30",
                "Начать до 1 марта 2027 года и закончить до 1 июня 2027 года | 2027-06-01",
                "Ежегодно проводить праздник | -",
                "Создать сад до 31 июня 2027 года | -",
                "Исполнять закон от 5 мая 2014 года | -",
                "Стратегия развития до 2030 года | -",
                "Помогать детям до 18 лет | -"
            })
    void a_deadline_fills_its_field_and_stays_in_the_words(String text, LocalDate dueOn) {
        Clauses clauses = Clauses.of(text);

        assertThat(clauses.dueOn()).isEqualTo(dueOn);
        assertThat(clauses.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Создать сад. Срок: 1 июня 2027 года | Создать сад. | 2027-06-01 | -",
                "Создать сад. Срок – июнь 2027 года. Ответственный: Совет | Создать сад. | 2027-06-30 | Совет",
                "Создать сад (отв. Совет) | Создать сад | - | Совет",
                "Создать сад (срок – до 01.06.2027; отв. – Совет). | Создать сад | 2027-06-01 | Совет",
                "Создать сад до 1 мая 2027 года. Исполнители: Совет, школа | Создать сад до 1 мая 2027 года. | 2027-05-01 | Совет, школа",
                "Plant a garden. Responsible: the Council. Deadline: 1 June 2027. | Plant a garden. | 2027-06-01 | the Council",
                "Создать сад. Срок: 2026–2027 годы | Создать сад. | 2027-12-31 | -",
                "Создать сад. Срок: ежегодно | Создать сад. Срок: ежегодно | - | -",
                "Создать сад (отв. Совет) и ухаживать за ним | Создать сад (отв. Совет) и ухаживать за ним | - | Совет",
                "Указать срок – месяц и год | Указать срок – месяц и год | - | -"
            })
    void a_trailing_clause_is_moved_into_its_field(String text, String words, LocalDate dueOn, String responsible) {
        assertThat(Clauses.of(text)).isEqualTo(new Clauses(words, dueOn, responsible));
    }
}
