package roundtable.resolution;

import roundtable.shared.state.StateMachine;

/** Where an import stands. */
enum ImportStatus {
    DRAFT,
    PUBLISHED,
    DISCARDED;

    static final StateMachine<ImportStatus, ImportAction> LIFE = new StateMachine<ImportStatus, ImportAction>(
                    ImportStatus.class)
            .on(ImportAction.CHANGE, DRAFT, DRAFT)
            .on(ImportAction.PUBLISH, DRAFT, PUBLISHED)
            .on(ImportAction.DISCARD, DRAFT, DISCARDED);
}
