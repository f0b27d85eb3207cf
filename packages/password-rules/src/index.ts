export { longestPassword, passwordFault, passwordStrength, shortestPassword } from './password-rules.js';
export type { PasswordFault, PasswordOwner, PasswordStrength } from './password-rules.js';
