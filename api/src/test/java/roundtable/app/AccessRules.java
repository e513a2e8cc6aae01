package roundtable.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is sent to an operation so that only the right can be the reason of a refusal, on the things of
 * {@link AccessWorld}. Who is refused stands in {@code access.csv} and nowhere else.
 */
final class AccessRules {
    static final String VISITOR = "visitor";
    static final String UNCONFIRMED = "unconfirmed";
    static final String BLOCKED = "blocked";
    static final String MEMBER = "member";
    static final String AUTHOR = "author";
    static final String REPRESENTATIVE = "representative";
    static final String EDITOR = "editor";
    static final String STRANGER = "representative_of_another";
    static final String OFFICER = "officer";
    static final String EXPIRED = "expired_mandate";
    static final String COUNCIL_MEMBER = "council_member";
    static final String JUROR = "juror";
    static final String MODERATOR = "moderator";
    static final String ADMINISTRATOR = "administrator";

    /** By operation and thing or action, as in the matrix. What is not here is asked of what is nowhere, with nothing. */
    private static final Map<String, Object> SENT = new LinkedHashMap<>();

    static {
        sent("getMe", Map.of());
        sent("signOut", Map.of());
        // Without a password: a wrong one is refused to everybody.
        sent("stepUp", Map.of());
        sent("getSecondFactor", Map.of());
        sent("startSecondFactor", Map.of());
        sent("confirmSecondFactor", Map.of());
        sent("renewRecoveryCodes", Map.of());
        sent("removeSecondFactor", Map.of());
        sent("createOrganization", Map.of("kind", "ngo", "shortName", "Доступ"));
        sent("changeOrganization", Map.of("mission", "Слова"));
        sent("changeOrganization draft", Map.of("mission", "Слова"));
        sent("previewOrganization", Map.of("kind", "ngo", "shortName", "Доступ"));
        sent("previewOrganization draft", Map.of("kind", "ngo", "shortName", "Доступ"));
        sent("actOnOrganization verify", Map.of());
        sent("actOnOrganization unverify", Map.of());
        sent("actOnOrganization return", Map.of());
        sent("actOnOrganization restore", Map.of());
        sent("actOnOrganization confirm", Map.of());
        sent("actOnOrganization publish", Map.of());
        sent("mergeOrganization", Map.of("into", AccessWorld.NOBODYS));
        sent("listOrganizationHistory", Map.of());
        sent("listOrganizationHistory draft", Map.of());
        sent("uploadFile", Map.of());
        sent("getFile", Map.of());
        sent("addOrganizationMedium", Map.of("fileId", AccessWorld.NOBODYS, "role", "photo", "title", "Фото"));
        sent("addOrganizationMedium draft", Map.of("fileId", AccessWorld.NOBODYS, "role", "photo", "title", "Фото"));
        sent("changeOrganizationMedium", Map.of("title", "Фото"));
        sent("removeOrganizationMedium", Map.of());
        sent("listMyOrganizations", Map.of());
        sent("listMembers", Map.of());
        sent("actOnMember remove", Map.of());
        sent("listInvitations", Map.of());
        sent("createInvitation", Map.of("email", "somebody@example.org", "role", "editor"));
        sent("createInvitation owner", Map.of("email", "owner@example.org", "role", "owner"));
        sent("revokeInvitation", Map.of());
        sent("acceptInvitation", Map.of("token", "no-such-token"));
        sent("listClaimMethods", Map.of());
        sent("createClaim", Map.of("method", "documents", "position", "директор", "statement", "Устав"));
        sent("getClaim draft", Map.of());
        sent("listMyClaims", Map.of());
        sent("sendClaimCode", Map.of());
        sent("checkClaim", Map.of());
        sent("withdrawClaim", Map.of());
        sent("attachClaimDocument draft", Map.of("fileId", AccessWorld.NOBODYS));
        sent("detachClaimDocument", Map.of());
        sent("confirmClaim", Map.of());
        sent("enterClaimCode", Map.of("code", "00000000"));
        sent("refuseClaim", Map.of("reason", "Нет"));
        sent(
                "createTrustee",
                Map.of("name", "Иван", "email", "ivan@example.org", "position", "член", "since", "2026-01-01"));
        sent("actOnTrustee end", Map.of());
        sent("prolongTrustee", Map.of());
        sent("seekTrustees", Map.of("text", "Ищем"));
        sent("stopSeekingTrustees", Map.of());
        sent("acceptTrusteeInvitation", Map.of("token", "no-such-token"));
        sent("declineTrusteeInvitation", Map.of("token", "no-such-token"));
        sent("listMyTrusteeships", Map.of());
        sent("changeMe", Map.of("displayName", "Вера"));
        sent("changePassword", Map.of("password", "nobody has this", "newPassword", "plain otter reads maps"));
        sent("changeEmail", Map.of("email", "access@example.org", "password", "nobody has this"));
        sent("deleteAccount", Map.of("password", "nobody has this"));
        sent("exportMe", Map.of());
        sent("listOwnSessions", Map.of());
        sent("endOwnSession", Map.of());
        sent("endOtherSessions", Map.of());
        sent("listOwnConsents", Map.of());
        sent("giveConsent", Map.of("purpose", "newsletter", "textVersion", "1"));
        sent("withdrawConsent", Map.of());
        sent("listOwnAuditEntries", Map.of());
        sent("listNotifications", Map.of());
        sent("countNotifications", Map.of());
        sent("readNotification draft", Map.of());
        sent("readAllNotifications", Map.of());
        sent("getNotificationSettings", Map.of());
        sent("setNotificationSetting", Map.of("kind", "moderation_hidden", "email", "daily"));
        sent("resumeLetters", Map.of());
        sent("publishComment", Map.of());
        sent("returnComment", Map.of("reason", "Не о том"));
        sent("listCommentVersions", Map.of());
        sent("changeComment", Map.of("text", "Слова"));
        sent("removeComment", Map.of());
        sent("createDiscussion", Map.of("title", "Доступ", "body", "Слова"));
        sent("changeDiscussion", Map.of("title", "Слова"));
        sent("scheduleDiscussion", Map.of());
        sent("extendDiscussion", Map.of("closesOn", "2099-01-01", "reason", "Слова"));
        sent("finishDiscussion", Map.of("reason", "Слова"));
        sent("publishDiscussionOutcome", AccessWorld.outcome());
        sent("reviewDiscussionOutcome", Map.of("text", "Слова"));
        sent("confirmIdentity", Map.of("basis", "passport"));
        sent("setVoiceLevel", Map.of("supports", "mail", "ballots", "mail"));
        sent("createPoll", Map.of("kind", "consent", "question", "Слова"));
        sent("closePoll", Map.of());
        sent("publishOpinionStatement", Map.of());
        sent("returnOpinionStatement", Map.of("reason", "Не о том"));
        // The last one, since it makes a moderator its facilitator.
        sent("takeDiscussion", Map.of());
        sent("listOwnReports", Map.of());
        sent("listOwnDecisions", Map.of());
        sent("createReport", Map.of("subjectType", "organization", "subjectId", AccessWorld.NOBODYS, "reason", "spam"));
        sent("appealModerationCase draft", Map.of("text", "Не согласны"));
        sent("listAnswerTemplates", Map.of());
        sent("createAnswerTemplate", Map.of("bodyId", AccessWorld.NOBODYS, "title", "Доступ", "text", "Слова"));
        // What the law says, so that nothing else changes until it is removed.
        sent("setTermRule register", Map.of("days", 3, "count", "calendar"));
        sent("removeTermRule register", Map.of());
        sent("createPlatform", Map.of("title", "Доступ", "purpose", "Слова", "facilitator", "Центр"));
        sent("changeRoundTable", Map.of());
        sent("changeRecommendation", Map.of("responsible", "Отдел"));
        sent("publishRecommendation", Map.of());
        sent(
                "acceptRecommendation",
                Map.of(
                        "reviewQuarterly",
                        true,
                        "contact",
                        "council@example.org",
                        "milestone",
                        Map.of("title", "Первая встреча", "plannedOn", "2099-01-01")));
        sent("declineRecommendation", Map.of("reason", "Не в нашем ведении. ".repeat(12)));
        sent("reassignRecommendation", Map.of("addresseeId", AccessWorld.NOBODYS, "reason", "Передано"));
        sent("reportOnRecommendation", Map.of("text", "Встретились"));
        sent("createProgressReport", Map.of("text", "Встретились"));
        sent("claimRecommendationDone", Map.of());
        sent("confirmRecommendation", Map.of("reason", "Проверено"));
        sent("returnRecommendation", Map.of("reason", "Проверено"));
        sent("reopenRecommendation", Map.of("reason", "Проверено"));
        sent("closeRecommendation", Map.of("reason", "Проверено"));
        sent("addEvidenceRule", Map.of("targetType", "thing", "predicate", "there", "since", "2020-01-01"));
        sent("stopEvidenceRule", Map.of());
        sent(
                "setTarget",
                Map.of(
                        "indicator",
                        "recommendations_with_evidence",
                        "baselineSource",
                        "unknown",
                        "target",
                        0.9,
                        "targetOn",
                        "2099-01-01"));
        sent("withdrawTarget", Map.of());
        sent(
                "setWeaknessTarget",
                Map.of(
                        "indicator",
                        "recommendations_with_evidence",
                        "baselineSource",
                        "unknown",
                        "target",
                        0.9,
                        "targetOn",
                        "2099-01-01"));
        sent("withdrawWeaknessTarget", Map.of());
        sent("proposeEvidence", AccessWorld.document());
        sent("acceptEvidence draft", Map.of());
        sent("rejectEvidence draft", Map.of("reason", "Не о том"));
        // The last one, since it ends the recommendation.
        sent("cancelRecommendation", Map.of("protocol", "Протокол № 4 от 12.03.2027", "reason", "Заменена"));
    }

    private AccessRules() {}

    /** What is sent; null when the operation is asked of what is nowhere. */
    static Object body(AccessMatrix.Row row) {
        return SENT.get(row.name());
    }

    static Set<String> names() {
        return SENT.keySet();
    }

    private static void sent(String operation, Object body) {
        SENT.put(operation, body);
    }
}
