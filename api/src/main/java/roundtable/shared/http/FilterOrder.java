package roundtable.shared.http;

/** In which order the filters see a request: the highest first. The framework authenticates at 200. */
final class FilterOrder {
    static final int LOG = 900;
    static final int PATH = 800;
    static final int CORS = 700;
    static final int BODY = 600;
    /** Visitors' reads need no authentication, and what memory answers need not wait for it. */
    static final int VISITORS_LIMITS = 230;

    static final int ANSWERS = 220;
    static final int CALLER = 150;
    static final int LIMITS = 140;

    private FilterOrder() {}
}
