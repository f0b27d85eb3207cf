/** What needs React. Apart from `index.ts`, so that a spec in Node need not load it. */
export { LanguageSwitch } from './language/LanguageSwitch.js';
export { AccountMenu } from './look/AccountMenu.js';
export { FailureNote } from './look/FailureNote.js';
export { LoadingPage } from './look/LoadingPage.js';
export { Logo } from './look/Logo.js';
export { WebRoot } from './look/WebRoot.js';
export { SignInForm } from './session/SignInForm.js';
export { SignInPage } from './session/SignInPage.js';
export { WrongRolePage } from './session/WrongRolePage.js';
