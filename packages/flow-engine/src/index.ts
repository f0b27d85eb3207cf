export * from './events/meaning.js';
export * from './events/queue-status.js';
export * from './events/engine-event.js';
export * from './effects/handoff-context.js';
export * from './effects/effect.js';
