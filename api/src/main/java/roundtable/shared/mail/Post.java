package roundtable.shared.mail;

import io.vertx.ext.mail.MailMessage;

/** Takes a written letter to where it goes. */
interface Post {
    /** Returns when it is there; throws when it is not, so that it is tried again. */
    void deliver(MailMessage message) throws AddressRefused;

    /** Nothing can be delivered to that address, now or later. The message names no address: it stands in the log. */
    final class AddressRefused extends Exception {
        AddressRefused(int code) {
            super("code " + code);
        }
    }

    /** It did not work this time. The message names no address, and there is no cause, which could. */
    final class NotDelivered extends RuntimeException {
        NotDelivered(String why) {
            super(why);
        }
    }
}
