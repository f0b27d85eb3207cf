/** Words that the editor and the desk have in common. */
export const en = {
  loading: 'Loading…',
  failed: 'That did not work',
  tryAgain: 'Try again',
  signOut: 'Sign out',
  close: 'Close',
  account: (name: string) => `Account: ${name}`,
  unreachable: 'Baton cannot be reached. Check that it is running.',
  requestFailed: (status: number) => `The request failed (${status}).`,
  onDay: (day: string) => `on ${day}`,
  signIn: {
    title: 'Sign in',
    email: 'Email',
    password: 'Password',
    showPassword: 'Show the password',
    go: 'Sign in',
    wrong: 'Email or password is not right.',
    tooMany: 'Too many attempts. Wait a few minutes and try again.',
  },
  language: 'Language',
  scheme: { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the system' },
  broken: {
    title: 'Something went wrong on this page',
    text: 'Your work is kept. Load the page again; if it happens once more, tell whoever looks after Baton what stands below.',
    partTitle: 'A part of this page could not be loaded',
    partText:
      'Either you are offline, or Baton was updated while this page was open. Your work is kept. Load the page again to go on.',
    reload: 'Load again',
    home: 'To the first page',
    detail: 'What happened',
  },
  offline: 'You are offline. You can go on working; it is saved when the connection is back.',
};
