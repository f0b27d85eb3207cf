/** What is injected by a token because it is no class of ours. */
export const SETTINGS = Symbol('ApiSettings');
export const DATABASE = Symbol('Database');
export const NOTICES = Symbol('Notices');
export const CLOCK = Symbol('Clock');
export const LOG = Symbol('Log');
