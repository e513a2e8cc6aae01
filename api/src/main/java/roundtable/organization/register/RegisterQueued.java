package roundtable.organization.register;

/** CDI event: there is work for the worker once this transaction is committed. */
record RegisterQueued() {}
