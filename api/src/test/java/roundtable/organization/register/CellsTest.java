package roundtable.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of registers for a living and a liquidated organization. */
class CellsTest {
    private static final Lookup NOTHING = new Lookup() {
        @Override
        public Optional<UUID> area(String text) {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> territory(String text) {
            return Optional.empty();
        }

        @Override
        public Optional<String> legalForm(String text) {
            return Optional.empty();
        }
    };

    private static boolean isGone(String state) throws BadCell {
        var said = new Said();
        Cells.state(state, said, NOTHING);
        return said.liquidated;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ликвидирована",
                "ликвидирован",
                "Ликвидировано по решению суда о ликвидации",
                "Не действует",
                "не  действующая",
                "Недействующее",
                "Неактивна",
                "Не зарегистрирована",
                "Исключена из ЕГРЮЛ",
                "Исключённая из ЕГРЮЛ",
                "Исключён из ЕГРЮЛ по решению регистрирующего органа",
                "Деятельность прекращена",
                "Прекратило деятельность путём реорганизации в форме присоединения",
                "Прекращение деятельности",
                "liquidated",
                "Dissolved",
                "not active",
                "Inactive",
                "Not registered",
                "Deregistered",
                "no longer exists",
                "Ceased to exist",
                "defunct"
            })
    void gone(String state) throws BadCell {
        assertThat(isGone(state)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Действует",
                "ДЕЙСТВУЮЩАЯ",
                "Активна",
                "Зарегистрирована",
                "Существует",
                "В стадии ликвидации",
                "Находится в процессе ликвидации",
                "Ликвидируется",
                "Реорганизация",
                "В процессе реорганизации в форме присоединения",
                "Принято решение о предстоящем исключении недействующего юридического лица из ЕГРЮЛ",
                "Не ликвидирована",
                "Действующая, не исключена из ЕГРЮЛ",
                "active",
                "Registered",
                "exists",
                "In liquidation",
                "Active, in the process of liquidation",
                "being liquidated",
                "under reorganization",
                "not dissolved"
            })
    void still_there(String state) throws BadCell {
        assertThat(isGone(state)).isFalse();
    }

    @Test
    void other_words_are_asked_about() {
        for (var state : new String[] {"Ликвидация", "да", "unknown", "действует ".repeat(60)}) {
            assertThatThrownBy(() -> isGone(state)).as(state).isInstanceOf(BadCell.class);
        }
    }
}
