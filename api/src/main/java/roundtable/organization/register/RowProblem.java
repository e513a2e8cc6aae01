package roundtable.organization.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Message;

/** Why a row is left out, or what of it is not taken, before it is put into words. */
record RowProblem(@Nullable String header, String code, Message reason) {

    static RowProblem of(@Nullable String header, String code, Object... arguments) {
        return new RowProblem(header, code, Message.of("register.fault." + code, arguments));
    }

    /** The same of a column. */
    RowProblem under(String column) {
        return new RowProblem(column, code, reason);
    }

    List<String> arguments() {
        return reason.arguments().stream().map(String::valueOf).toList();
    }
}
