package roundtable.news;

import static roundtable.news.NewsAction.EDIT;
import static roundtable.news.NewsAction.PUBLISH;
import static roundtable.news.NewsAction.RETURN;
import static roundtable.news.NewsAction.SCHEDULE;
import static roundtable.news.NewsAction.SUBMIT;
import static roundtable.news.NewsAction.UNPUBLISH;

import roundtable.shared.state.StateMachine;

/** When something can happen to a news item; {@link NewsPolicy} says by whom. */
enum NewsStatus {
    DRAFT,
    /** Of an organization: waits for a moderator. */
    SUBMITTED,
    /** Waits for its time. */
    SCHEDULED,
    PUBLISHED,
    UNPUBLISHED;

    static final StateMachine<NewsStatus, NewsAction> LIFE = new StateMachine<NewsStatus, NewsAction>(NewsStatus.class)
            .on(EDIT, DRAFT, DRAFT)
            .on(SUBMIT, DRAFT, SUBMITTED)
            .on(PUBLISH, DRAFT, PUBLISHED)
            .on(SCHEDULE, DRAFT, SCHEDULED)
            .on(RETURN, SUBMITTED, DRAFT)
            .on(PUBLISH, SUBMITTED, PUBLISHED)
            .on(SCHEDULE, SUBMITTED, SCHEDULED)
            .on(EDIT, SCHEDULED, SCHEDULED)
            .on(PUBLISH, SCHEDULED, PUBLISHED)
            .on(SCHEDULE, SCHEDULED, SCHEDULED)
            .on(UNPUBLISH, SCHEDULED, DRAFT)
            .on(EDIT, PUBLISHED, PUBLISHED)
            .on(UNPUBLISH, PUBLISHED, UNPUBLISHED)
            .on(EDIT, UNPUBLISHED, DRAFT);
}
