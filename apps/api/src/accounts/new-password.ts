import { passwordFault, type PasswordFault, type PasswordOwner, shortestPassword } from '@baton/password-rules';
import { ApiError } from '../http/api-error.js';
import { hashPassword } from './passwords.js';

const reasons: Readonly<Record<PasswordFault, string>> = {
  'too-short': `A password has at least ${shortestPassword} characters`,
  'too-long': 'This password is too long',
  'too-common': 'Too much of this password is guessed first: usual words, rows of keys, repetitions',
  'like-you': 'Too much of this password is in the name or the e-mail address',
};

/** The hash of a password that somebody has chosen. @throws ApiError `weak-password` */
export async function hashChosenPassword(password: string, owner: PasswordOwner): Promise<string> {
  const fault = passwordFault(password, owner);
  if (fault !== null) throw new ApiError('weak-password', reasons[fault], undefined, undefined, fault);
  return hashPassword(password);
}
