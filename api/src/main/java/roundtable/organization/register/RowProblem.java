package roundtable.organization.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Message;

/** Why a row is left out, before it is put into words. */
record RowProblem(@Nullable String header, String code, Message reason) {

    static RowProblem of(@Nullable String header, String code, Object... arguments) {
        return new RowProblem(header, code, Message.of("register.fault." + code, arguments));
    }

    List<String> arguments() {
        return reason.arguments().stream().map(String::valueOf).toList();
    }
}
