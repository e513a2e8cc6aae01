package roundtable.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For what a person allows us to use what we know of them; each is agreed to apart (152-FZ, articles 9 and 10.1). */
@Schema(name = "ConsentPurpose")
enum Purpose {
    /** To keep and use the data at all; without it there is no account. */
    PROCESSING,
    /** To show the name to everybody. */
    DISSEMINATION,
    /** To show photographs of the person. */
    PHOTO,
    /** To write news by mail. */
    NEWSLETTER;

    /** The version of the text that is asked for today. */
    static final String VERSION = "1";
}
