package roundtable.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * Kinds of notices that have words of their own: {@code kind.<name>} (what it is called in the settings) and
 * {@code said.<name>} (what is told; {@code <word>} stands for a word of the notice). A kind without them is told
 * neutrally, so a feature can add one first and its words later.
 */
final class Kinds {
    /** All of them, in the order of the settings. */
    static final List<String> ALL = List.of(
            "moderation_masked",
            "moderation_hidden",
            "moderation_author_restricted",
            "moderation_upheld",
            "moderation_overturned",
            "moderation_report_kept",
            "moderation_report_acted",
            "moderation_report_overturned",
            "moderation_case_urgent",
            "moderation_appeal",
            "claim_confirmed",
            "claim_refused",
            "claim_disputed",
            "owner_added",
            "membership_changed",
            "membership_ended",
            "invitation_accepted",
            "trustee_accepted",
            "trustee_declined",
            "trustee_ended",
            "trustee_term_ends",
            "freshness_due",
            "verification_due",
            "officer_mandate_ends",
            "council_member_mandate_ends",
            "second_factor_removed",
            "problem_publish",
            "problem_return",
            "problem_register",
            "problem_forward",
            "problem_extend",
            "problem_call",
            "problem_start",
            "problem_answered",
            "problem_claim_solved",
            "problem_confirm",
            "problem_confirm_by_silence",
            "problem_mark_duplicate",
            "problem_received",
            "problem_dispute",
            "problem_reopen",
            "mail_stopped");
    /** Not about the person or what they must do: together once a day, unless somebody wants it otherwise. */
    private static final Set<String> NOT_PERSONAL =
            Set.of("moderation_report_kept", "moderation_report_acted", "moderation_report_overturned");

    static final String MAIL_STOPPED = "mail_stopped";
    /** Told in the centre only: no letter is possible, or one goes out whatever the settings say. */
    private static final Set<String> CENTRE_ONLY = Set.of(MAIL_STOPPED, "second_factor_removed");

    private Kinds() {}

    /** Without a setting: personal matters at once, the rest once a day. */
    static EmailMode usual(String kind) {
        return CENTRE_ONLY.contains(kind)
                ? EmailMode.NEVER
                : NOT_PERSONAL.contains(kind) ? EmailMode.DAILY : EmailMode.AT_ONCE;
    }

    /** Whether people decide when letters of that kind come. */
    static boolean hasSetting(String kind) {
        return ALL.contains(kind) && !CENTRE_ONLY.contains(kind);
    }

    /** What the kind is called. */
    static String title(String kind, String language) {
        return text("notification.kind.", kind, language);
    }

    /** What is told, with the words of the notice; plain text, whatever stands in them. */
    static String said(String kind, Map<String, String> words, String language) {
        var text = text("notification.said.", kind, language);
        for (var word : words.entrySet()) {
            text = text.replace("<" + word.getKey() + ">", word.getValue());
        }
        // A word that this notice does not have; and two quotation marks in a row are one in Russian.
        return text.replaceAll("<[a-z_]+>", "…").replace("««", "«").replace("»»", "»");
    }

    private static String text(String prefix, String kind, String language) {
        var known = ALL.contains(kind) && Texts.has(language, prefix + kind);
        return Texts.in(language, Message.of(prefix + (known ? kind : "other")));
    }
}
