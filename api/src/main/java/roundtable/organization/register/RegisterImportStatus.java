package roundtable.organization.register;

import static roundtable.organization.register.RegisterImportAction.CANCEL;
import static roundtable.organization.register.RegisterImportAction.CHANGE;
import static roundtable.organization.register.RegisterImportAction.START;
import static roundtable.organization.register.RegisterImportAction.UNDO;

import roundtable.shared.state.StateMachine;

/** Where a register's import stands. From ANALYSING, RUNNING and UNDOING the worker leads on. */
enum RegisterImportStatus {
    /** Being read and checked; nothing is written into the directory. */
    ANALYSING,
    /** Checked: a person looks at the columns and problems, and decides. */
    READY,
    /** Good rows are being written, batch by batch. */
    RUNNING,
    /** What was written is being taken back. */
    UNDOING,
    /** Every good row is written. */
    FINISHED,
    /** The file cannot be read, or the work broke off; {@code failure} says why. */
    FAILED,
    /** Stopped by a person. */
    CANCELLED,
    /** Taken back. */
    UNDONE;

    static final StateMachine<RegisterImportStatus, RegisterImportAction> LIFE = new StateMachine<
                    RegisterImportStatus, RegisterImportAction>(RegisterImportStatus.class)
            .on(CANCEL, ANALYSING, CANCELLED)
            .on(START, READY, RUNNING)
            .on(CHANGE, READY, ANALYSING)
            .on(CANCEL, READY, CANCELLED)
            .on(CANCEL, RUNNING, CANCELLED)
            .on(UNDO, FINISHED, UNDOING)
            .on(START, FAILED, RUNNING)
            .on(UNDO, FAILED, UNDOING)
            .on(UNDO, CANCELLED, UNDOING);
}
