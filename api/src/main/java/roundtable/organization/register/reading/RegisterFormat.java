package roundtable.organization.register.reading;

/** How a register's file is written. */
public enum RegisterFormat {
    /** Lines of values parted by commas, semicolons or tabs. */
    CSV,
    /** An Excel workbook with data on one visible sheet, or on several of the same header. */
    XLSX,
    /** An array of objects, or one object. */
    JSON,
    /** One object a line. */
    JSON_LINES;

    /** Whether spreadsheets open it, so that cells are protected from being taken for formulas. */
    public boolean isTable() {
        return this == CSV || this == XLSX;
    }
}
