import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { translateError } from './translate-error.js';

const WORDS = 'my code is 4711';
const failed = (message: string, code?: string) =>
  new QueryFailedError('INSERT …', [WORDS], Object.assign(new Error(message), code === undefined ? {} : { code }));

describe('a statement that failed', () => {
  it.each([
    ['EMFILE', 'database-away'],
    ['ECONNABORTED', 'database-away'],
    ['ECONNREFUSED', 'database-away'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'database-refused'],
    ['23505', 'database-refused'],
    [undefined, 'database-refused'],
  ])('with %s is one of our errors, which holds none of its values', (code, ours) => {
    const error = translateError(failed(`it failed with ${WORDS}`, code));
    expect(error).toMatchObject({ code: ours });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(WORDS);
  });
});
