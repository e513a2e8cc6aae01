package roundtable.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.reference.Oktmo;

/** The vectors of the check digits: published examples and the edge cases of the remainders. */
class RegistryNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1027700132195",
                "1117746358608",
                "1027700220624",
                "1137746072375",
                "1020400000060",
                "304500116000157",
                "304041100000010",
                "304041100000021",
                "304041100000032"
            })
    void a_right_ogrn_is_taken(String ogrn) {
        assertThat(CheckDigits.ogrn(ogrn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1027700132196", "0000000000000", "304500116000158", "000000000000000", "1117746358609"})
    void a_wrong_ogrn_is_not(String ogrn) {
        assertThat(CheckDigits.ogrn(ogrn)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707083893", "7736050003", "7830002293", "0411000110", "500100732259"})
    void a_right_inn_is_taken(String inn) {
        assertThat(CheckDigits.inn(inn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "000000000000", "7707083894", "500100732258", "500100732269"})
    void a_wrong_inn_is_not(String inn) {
        assertThat(CheckDigits.inn(inn)).isFalse();
    }

    /** Every one-digit error is found, which is what check digits are for. */
    @Test
    void each_mistyped_digit_of_an_inn_is_found() {
        var right = "500100732259";
        for (var at = 0; at < right.length(); at++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(CheckDigits.inn(typed)).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, ''",
        "84000000, 84",
        "84701000, 84701",
        "84600000, 846",
        "71100000, 711",
        "84640405, 84640405",
        "84640405101, 84640405101",
        "84640405000, 84640405000",
        "84, 84",
        "846, 846"
    })
    void what_is_inside_of_a_territory_begins_with_its_code(String oktmo, String prefix) {
        assertThat(Oktmo.inside(oktmo)).isEqualTo(prefix);
    }

    @Test
    void a_kind_with_a_contract_name_exists_for_each_side() {
        assertThat(Set.of(OrganizationKind.values()).stream()
                        .filter(OrganizationKind::isBody)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(OrganizationKind.GOVERNMENT, OrganizationKind.COUNCIL);
    }
}
