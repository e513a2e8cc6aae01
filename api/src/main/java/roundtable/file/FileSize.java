package roundtable.file;

/** In which size a file is kept. Pictures fit into a square of so many pixels and are never made larger. */
enum FileSize {
    /** For lists and logos. */
    SMALL(160),
    /** For pages on phones and for previews. */
    MEDIUM(640),
    /** For looking at one picture. */
    LARGE(1600),
    /** A document as it came; a picture has none, since what it came with is not shown to anybody. */
    ORIGINAL(0);

    private final int pixels;

    FileSize(int pixels) {
        this.pixels = pixels;
    }

    int pixels() {
        return pixels;
    }
}
