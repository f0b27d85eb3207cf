/** Token of the time between two heartbeats of an event stream, milliseconds. */
export const HEARTBEAT_MS = Symbol('HEARTBEAT_MS');
