package roundtable.resolution;

/** How the page of a piece of external evidence stands; a fact for people, which changes nothing by itself. */
enum WebpageStatus {
    /** As it was when it was offered or accepted. */
    SAME,
    /** Its content is another than then. */
    CHANGED,
    /** It is not there any more: the site says so, or it could not be had several times in a row. */
    GONE,
    /** It was never possible to read it: nobody answers, it leads elsewhere or is too long. */
    UNREADABLE
}
