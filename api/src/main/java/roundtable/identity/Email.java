package roundtable.identity;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which addresses are kept and compared: two spellings of one mailbox are one account. */
final class Email {
    private Email() {}

    static String normalised(String written) {
        return Normalizer.normalize(written.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
