package roundtable.shared.http;

/**
 * A kind of error: its name in {@code /problems/{slug}} and its status. Titles stand in the feature's message files
 * under {@code {bundle}.problem.{slug}}.
 *
 * @param bundle message files that hold the texts: {@code messages/{bundle}_ru.properties} and {@code _en}
 * @param slug last segment of the problem's type
 * @param status HTTP status
 */
public record ProblemType(String bundle, String slug, int status) {
    /** The input has faults, all of them listed. */
    public static final ProblemType VALIDATION = shared("validation", 400);
    /** The request itself cannot be read: broken JSON, a path with tricks in it. */
    public static final ProblemType MALFORMED = shared("malformed", 400);
    /** Nobody is signed in, or the token is no longer good. */
    public static final ProblemType UNAUTHENTICATED = shared("unauthenticated", 401);
    /** Signed in, and not allowed to do this. */
    public static final ProblemType FORBIDDEN = shared("forbidden", 403);
    /** Nothing here that the caller may see. */
    public static final ProblemType NOT_FOUND = shared("not-found", 404);
    /** The path exists and does not know the method. */
    public static final ProblemType METHOD_NOT_ALLOWED = shared("method-not-allowed", 405);
    /** No representation that the client accepts. */
    public static final ProblemType NOT_ACCEPTABLE = shared("not-acceptable", 406);
    /** The object's state does not allow it, or a unique value is taken. */
    public static final ProblemType CONFLICT = shared("conflict", 409);
    /** The object was public and is withdrawn. */
    public static final ProblemType GONE = shared("gone", 410);
    /** A multipart body without Content-Length. */
    public static final ProblemType LENGTH_REQUIRED = shared("length-required", 411);
    /** If-Match names a version that is no longer the newest. */
    public static final ProblemType STALE = shared("stale", 412);
    /** The body is larger than this operation takes. */
    public static final ProblemType TOO_LARGE = shared("too-large", 413);
    /** The body's media type is not one this operation takes. */
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = shared("unsupported-media-type", 415);
    /** The Idempotency-Key was used with another body. */
    public static final ProblemType KEY_REUSED = shared("idempotency-key-reused", 422);
    /** A change without If-Match. */
    public static final ProblemType PRECONDITION_REQUIRED = shared("precondition-required", 428);
    /** Too many requests. */
    public static final ProblemType TOO_MANY_REQUESTS = shared("too-many-requests", 429);
    /** Our fault; the trace id finds it in the log. */
    public static final ProblemType INTERNAL = shared("internal", 500);
    /** Not at the moment; Retry-After says when. */
    public static final ProblemType UNAVAILABLE = shared("unavailable", 503);

    /** Relative URL that stands in the answer. */
    public String url() {
        return "/problems/" + slug;
    }

    private static ProblemType shared(String slug, int status) {
        return new ProblemType("shared", slug, status);
    }
}
