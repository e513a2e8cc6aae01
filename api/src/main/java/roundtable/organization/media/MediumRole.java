package roundtable.organization.media;

import roundtable.file.FileKind;

/** What a file is to its organization. */
enum MediumRole {
    /** Stands beside the name. A new one takes the old one's place. */
    LOGO(FileKind.IMAGE, 1),
    /** Shows its work. */
    PHOTO(FileKind.IMAGE, 12),
    /** Charter, report, licence. */
    DOCUMENT(FileKind.DOCUMENT, 50);

    private final FileKind kind;
    private final int most;

    MediumRole(FileKind kind, int most) {
        this.kind = kind;
        this.most = most;
    }

    FileKind kind() {
        return kind;
    }

    /** How many an organization can have; the table holds that too. */
    int most() {
        return most;
    }
}
