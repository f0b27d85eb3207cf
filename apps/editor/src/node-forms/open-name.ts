/** What a new card names that nobody has chosen yet: a schema wants a name, and no flow is given one called so by itself. */
export const OPEN_NAME = 'answer';

/** The same for the flow that another one runs. */
export const OPEN_FLOW = 'other-flow';
