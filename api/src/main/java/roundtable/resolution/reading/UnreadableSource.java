package roundtable.resolution.reading;

/** The source cannot be read at all. Carries a stable code and no text of a library. */
public final class UnreadableSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableSource(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    /** Why; for a program to tell the cases apart. */
    public Reason reason() {
        return reason;
    }

    /** The stable English word of the reason, such as {@code password-protected}; for the contract. */
    public String code() {
        return reason.code();
    }

    /** The reasons, each with its stable code. */
    public enum Reason {
        /** Nothing but blanks, or a document without text. */
        EMPTY("empty"),
        /** No text: NUL or control characters, a PDF, an image, an archive. */
        BINARY("binary"),
        /** More than {@link ResolutionReader#MAX_TEXT_BYTES} of text or {@link ResolutionReader#MAX_DOCX_BYTES} of DOCX. */
        TOO_LARGE("too-large"),
        /** A DOCX that asks for a password. */
        PASSWORD_PROTECTED("password-protected"),
        /** Named .docx, or a ZIP archive, but no readable Word document. */
        NOT_A_DOCX("not-a-docx"),
        /** The binary Word format before 2007: to be saved as DOCX. */
        OLD_WORD_FORMAT("old-word-format"),
        /** An archive that unpacks into more than the limits allow. */
        ZIP_BOMB("zip-bomb"),
        /** XML with a document type, which Word never writes: entities could read files or the network. */
        UNSAFE_XML("unsafe-xml");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable word. */
        public String code() {
            return code;
        }
    }
}
