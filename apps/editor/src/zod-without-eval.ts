import { config } from 'zod';

/**
 * zod would compile its parsers with `new Function`, which our Content-Security-Policy forbids. It decides when a
 * schema is made, so this module is imported before any that makes one.
 */
config({ jitless: true });
