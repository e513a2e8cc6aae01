package roundtable.shared.spi;

import roundtable.shared.text.Message;

/** A database constraint that users can run into, and what to tell them (409). A feature declares one bean for each. */
public interface ConstraintProblem {
    /** Name of the constraint or unique index. */
    String constraint();

    /** What happened, in words. */
    Message message();

    /**
     * The same when the database's own detail can make it more exact, for example {@code Key (ogrn)=(…) already
     * exists.}; it may be in the server's language. Asked after the transaction has ended.
     */
    default Message message(String detail) {
        return message();
    }
}
