package roundtable.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
            "suspicion_found",
            "voice_set_aside",
            "voice_given_back",
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
            "identity_confirmed",
            "identity_withdrawn",
            "problem_publish",
            "problem_return",
            "problem_register",
            "problem_forward",
            "problem_extend",
            "problem_inform",
            "problem_ask_extension",
            "problem_refuse_extension",
            "problem_call",
            "problem_close_call",
            "problem_choose",
            "problem_set_regime",
            "problem_start",
            "problem_answered",
            "problem_claim_solved",
            "problem_confirm",
            "problem_confirm_by_supporters",
            "problem_confirm_by_silence",
            "problem_mark_duplicate",
            "problem_object_duplicate",
            "problem_accept_objection",
            "problem_received",
            "problem_dispute",
            "problem_dispute_by_supporters",
            "problem_answer_disputed",
            "problem_dispute_answer",
            "problem_uphold_answer",
            "problem_term_half",
            "problem_term_three_days",
            "problem_term_last_day",
            "problem_term_overdue",
            "problem_confirm_due",
            "problem_review_overdue",
            "proposal_review_overdue",
            "problem_reopen",
            "proposal_publish",
            "proposal_return",
            "proposal_edit",
            "proposal_reach",
            "proposal_expire",
            "proposal_withdraw",
            "proposal_forward",
            "proposal_extend",
            "proposal_inform",
            "proposal_ask_extension",
            "proposal_refuse_extension",
            "proposal_answered",
            "proposal_set_regime",
            "proposal_start",
            "proposal_complete_milestone",
            "proposal_claim_done",
            "proposal_implemented",
            "proposal_dispute",
            "proposal_received",
            "count_differs",
            "proposal_co_author_invited",
            "proposal_editor_invited",
            "proposal_editor_accepted",
            "proposal_editor_declined",
            "proposal_editor_expired",
            "proposal_co_author_accepted",
            "proposal_co_author_declined",
            "proposal_co_author_expired",
            "proposal_dispute_answer",
            "proposal_uphold_answer",
            "proposal_amendment_proposed",
            "proposal_amendment_accepted",
            "proposal_amendment_rejected",
            "proposal_amendment_lapsed",
            "proposal_paper_confirmed",
            "proposal_paper_rejected",
            "proposal_paper_withdrawn",
            "proposal_leave",
            "proposal_merge_asked",
            "proposal_merge_declined",
            "proposal_merge_lapsed",
            "proposal_merge_cancelled",
            "proposal_merge_over",
            "proposal_merged",
            "proposal_split",
            "proposal_split_own",
            "proposal_answer_disputed",
            "proposal_ask_withdrawal",
            "proposal_take_over",
            "proposal_term_half",
            "proposal_term_three_days",
            "proposal_term_last_day",
            "proposal_term_overdue",
            "proposal_confirm_due",
            "proposal_merge_due",
            "story_publish",
            "story_return",
            "story_feature",
            "story_adopt",
            "story_adoption_done",
            "initiative_open",
            "initiative_endorse",
            "initiative_prepare",
            "initiative_request",
            "initiative_submit",
            "initiative_register",
            "initiative_adopt",
            "initiative_reject",
            "initiative_return",
            "initiative_come_into_force",
            "initiative_evaluate",
            "initiative_withdraw",
            "initiative_discussion_over",
            "initiative_half",
            "initiative_three_days",
            "initiative_last_day",
            "initiative_overdue",
            "initiative_evaluation_due",
            "comment_publish",
            "comment_return",
            "comment_answered",
            "comment_quoted",
            "comment_received",
            "discussion_extend",
            "discussion_publish_outcome",
            "discussion_review",
            "discussion_sum_up_by_time",
            "discussion_close_by_time",
            "discussion_remind_by_time",
            "discussion_statement_waits",
            "discussion_statement_publish",
            "discussion_statement_return",
            "community_invited",
            "community_asked_in",
            "community_invitation_declined",
            "community_join",
            "community_activate",
            "community_fall_asleep",
            "community_lapse",
            "community_archive",
            "community_state",
            "community_ask",
            "community_election",
            "community_elected",
            "community_tied",
            "community_without_votes",
            "community_term_ends",
            "community_coordinator_left",
            "platform_ask",
            "platform_invite",
            "platform_admit",
            "platform_refuse",
            "platform_exclude",
            "platform_raise",
            "platform_close_topic",
            "platform_record",
            "platform_close",
            "platform_inactive",
            "news_publish",
            "news_return",
            "news_unpublish",
            "recommendation_received",
            "recommendation_to_reassign",
            "recommendation_to_review",
            "recommendation_confirm",
            "recommendation_return",
            "recommendation_reopen",
            "recommendation_close",
            "recommendation_cancel",
            "recommendation_term_half",
            "recommendation_term_three_days",
            "recommendation_term_last_day",
            "recommendation_term_overdue",
            "report_missed",
            "evidence_broken",
            "evidence_page_changed",
            "evidence_page_gone",
            "follow_step",
            "follow_new",
            "follow_comment",
            "saved_search",
            "mail_stopped");
    /** Not about the person or what they must do: together once a day, unless somebody wants it otherwise. */
    private static final Set<String> NOT_PERSONAL = Set.of(
            "moderation_report_kept",
            "moderation_report_acted",
            "moderation_report_overturned",
            "suspicion_found",
            "proposal_edit",
            "proposal_complete_milestone",
            "comment_received",
            "discussion_extend",
            "initiative_endorse",
            "initiative_request",
            "initiative_submit",
            "initiative_register",
            "problem_term_half",
            "proposal_term_half",
            "initiative_half",
            "recommendation_term_half",
            "community_invited",
            "community_invitation_declined",
            "community_join",
            "community_state",
            "community_ask",
            "platform_raise",
            "platform_record",
            "follow_step",
            "follow_new",
            "follow_comment",
            "saved_search");

    static final String MAIL_STOPPED = "mail_stopped";
    /** Told in the centre only: no letter is possible, or one goes out whatever the settings say. */
    private static final Set<String> CENTRE_ONLY = Set.of(MAIL_STOPPED, "second_factor_removed");

    /** Where a word of the notice stands in what is said. */
    private static final Pattern WORD = Pattern.compile("<([a-z_]+)>");

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

    /** The word of a notice that names the words for it, where a kind tells of things of many features. */
    private static final String STEP = "step";

    /**
     * Under what it stands in a digest: what people follow under its own name, everything else under its kind's, and so
     * is what has no name, since not everybody may see it any more.
     */
    static String heading(String kind, Map<String, String> words, String language) {
        var key = "notification.heading." + kind;
        var heading = Texts.has(language, key) ? Texts.in(language, Message.of(key)) : "";
        var named = WORD.matcher(heading).results().allMatch(word -> words.containsKey(word.group(1)));
        return heading.isEmpty() || !named ? text("notification.kind.", kind, language) : filled(heading, words);
    }

    /** What is told, with the words of the notice; plain text, whatever stands in them. */
    static String said(String kind, Map<String, String> words, String language) {
        var step = "notification.said." + words.getOrDefault(STEP, kind);
        return filled(
                words.containsKey(STEP) && Texts.has(language, step)
                        ? Texts.in(language, Message.of(step))
                        : text("notification.said.", kind, language),
                words);
    }

    private static String filled(String said, Map<String, String> words) {
        var text = said;
        for (var word : words.entrySet()) {
            text = text.replace("<" + word.getKey() + ">", word.getValue());
        }
        // A word that this notice does not have; and two quotation marks in a row are one in Russian.
        return text.replaceAll(WORD.pattern(), "…").replace("««", "«").replace("»»", "»");
    }

    private static String text(String prefix, String kind, String language) {
        var known = ALL.contains(kind) && Texts.has(language, prefix + kind);
        return Texts.in(language, Message.of(prefix + (known ? kind : "other")));
    }
}
