package roundtable.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(
            Map.of("ru", "Круглый стол", "en", "Round Table"), Map.of("ru", "Горно-Алтайск", "en", "Gorno-Altaysk"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password2024",
                "q w e r t y u i o p",
                "123123123123",
                "aaaaaaaaaaaaaa",
                "abcdefghijklm",
                "mlkjihgfedcba",
                "йцукенгшщзхъ",
                "ROUND-TABLE-2024",
                "горноалтайск1",
                "vera.ivanova1",
                "ВераИванова!!"
            })
    void a_password_that_many_would_guess_is_refused(String password) {
        assertThat(fault(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain otter reads maps",
                "correct horse battery staple",
                "кедр шумит над рекой",
                "x7Kq-92mz-Lp0v",
                "Вера любит синие чайники",
                "Горно-Алтайск зимой прекрасен"
            })
    void any_other_password_is_good(String password) {
        assertThat(fault(password)).isFalse();
    }

    private boolean fault(String password) {
        return rules.fault("/password", password, List.of("Вера Иванова", "vera.ivanova@example.org"))
                .isPresent();
    }
}
