package roundtable.organization.register;

import roundtable.shared.text.Message;

/** A cell that cannot be what its column means; thrown hundreds of thousands of times, so it keeps no stack. */
final class BadCell extends Exception {
    private final String code;
    private final transient Message reason;

    BadCell(String code, Message reason) {
        super(code, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    String code() {
        return code;
    }

    Message reason() {
        return reason;
    }
}
