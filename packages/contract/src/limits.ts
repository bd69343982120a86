/** Rows that one call may add, change, remove or bring back: more than a school pastes at once. */
export const maxRowsAtOnce = 500;
