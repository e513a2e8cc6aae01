package roundtable.organization.register;

/** What can be done with a register's import. */
enum RegisterImportAction {
    /** Change what the columns mean; the file is checked again. */
    CHANGE,
    /** Write the good rows into the directory. */
    START,
    /** Stop; what is written already stays. */
    CANCEL,
    /** Take back what was written, as far as nobody has edited it since. */
    UNDO
}
