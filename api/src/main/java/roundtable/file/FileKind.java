package roundtable.file;

/** What a file is to people. */
public enum FileKind {
    /** A picture, shown in pages in several sizes. */
    IMAGE,
    /** A document, handed out as it came. */
    DOCUMENT
}
