package roundtable.organization.register.reading;

/** How large a register may be, in one place (decision 0017). */
final class Limits {
    /** Characters of a cell; the longest field of an organization has 20,000. */
    static final int CELL = 100_000;

    static final int COLUMNS = 300;
    /** The rows of an Excel sheet, and four times the registers of today. */
    static final long SHEET_ROWS = 1_048_576;

    static final long ROWS = 5_000_000;
    static final int JSON_DEPTH = 64;
    /** Parts of a workbook: the archive's entries, their sizes unpacked, and how well they may be packed. */
    static final int ENTRIES = 1_000;

    static final long UNPACKED = 3L * 1024 * 1024 * 1024;
    static final long SMALL_PART = 16L * 1024 * 1024;
    static final int RATIO = 100;
    /** Below this much nothing is a bomb, however well it was packed. */
    static final long HARMLESS = 1024 * 1024;

    private Limits() {}
}
