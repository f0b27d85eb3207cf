import { describe, expect, it } from '@jest/globals';
import { passwordFault, passwordStrength } from './password-rules.js';

const anna = { name: 'Anna Kowalska', email: 'anna.kowalska@trattoria.example' };

describe('a password', () => {
  it.each([
    'correct horse battery',
    'le vélo de ma tante est bleu',
    'zu7Kq2mVt9Xp',
    'blue-kettle-99-march',
    '猫が屋根の上で眠っている朝です',
    'nine wet frogs in a pond',
  ])('of the person’s own is taken, whatever it is made of: %s', (password) => {
    expect(passwordFault(password, anna)).toBeNull();
  });

  it.each([
    ['', 'too-short'],
    ['hunter2', 'too-short'],
    ['😀😀😀😀😀😀', 'too-short'],
    ['x7'.repeat(600), 'too-long'],
    ['password1234', 'too-common'],
    ['P@ssw0rd2026!', 'too-common'],
    ['PASSWORDPASSWORD', 'too-common'],
    ['motdepasse2025', 'too-common'],
    ['qwertyuiop123', 'too-common'],
    ['azertyuiop99', 'too-common'],
    ['123456789012', 'too-common'],
    ['aaaaaaaaaaaaaaaa', 'too-common'],
    ['abcabcabcabcabc', 'too-common'],
    ['Admin-Baton-2026', 'too-common'],
    ['welcomewelcome', 'too-common'],
    ['annakowalska1', 'like-you'],
    ['Kowalska-Anna-77', 'like-you'],
    ['Trattoria2026!', 'like-you'],
  ])('that is guessed first is refused: %s', (password, fault) => {
    expect(passwordFault(password, anna)).toBe(fault);
  });

  it('may be like somebody else', () => {
    expect(passwordFault('Kowalska-Anna-77', { name: 'Bo', email: 'bo@x.example' })).toBeNull();
  });

  it('is strong when much of it is one’s own', () => {
    expect(passwordStrength('zu7Kq2password', anna)).toBe('fair');
    expect(passwordStrength('nine wet frogs in a pond', anna)).toBe('strong');
  });
});
