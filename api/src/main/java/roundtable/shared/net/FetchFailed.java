package roundtable.shared.net;

/**
 * A foreign server was not asked, or did not answer as it should. It tells a kind and nothing else: what a server says
 * to us, or which of its ports are open, is not for whoever made us ask (case 48).
 */
public final class FetchFailed extends Exception {
    private final Reason reason;

    FetchFailed(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What kind of failure. */
    public Reason reason() {
        return reason;
    }

    /** Kinds of failures. */
    public enum Reason {
        /** No address of the web, or one that is not on the open internet. */
        NOT_PUBLIC,
        /** Nobody answers there. */
        NO_ANSWER,
        /** It leads elsewhere, which is not followed. */
        REDIRECT,
        /** It says itself that nothing is there, with 404 or 410. */
        GONE,
        /** It answers, but neither so nor with 200. */
        NOT_THERE,
        /** The answer is longer than what is read. */
        TOO_LARGE,
        /** The answer takes too long. */
        TOO_SLOW
    }
}
