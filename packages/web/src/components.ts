/** What needs React. Apart from `index.ts`, so that a spec in Node need not load it. */
export { FailureNote } from './look/FailureNote.js';
export { LoadingPage } from './look/LoadingPage.js';
export { Logo } from './look/Logo.js';
export { cssVariables, theme } from './look/theme.js';
export { SignInForm } from './session/SignInForm.js';
export { SignInPage } from './session/SignInPage.js';
export { WrongRolePage } from './session/WrongRolePage.js';
