/**
 * What most guessed passwords are made of, in small letters and without digits in the place of letters. Longer ones
 * stand before those that they hold.
 */
export const commonParts: readonly string[] = [
  ...['administrator', 'administrateur', 'assistant', 'callcenter', 'callcentre', 'changeme', 'motdepasse', 'password'],
  ...['passwort', 'passw', 'passphrase', 'temporary', 'welcome', 'bienvenue', 'bonjour', 'baton', 'editor', 'voicebot'],
  ...['analyst', 'analyste', 'owner', 'viewer', 'agent', 'admin', 'login', 'master', 'secret', 'access', 'default'],
  ...[
    'letmein',
    'iloveyou',
    'jetaime',
    'sunshine',
    'princess',
    'football',
    'baseball',
    'superman',
    'batman',
    'pokemon',
  ],
  ...['starwars', 'monkey', 'dragon', 'shadow', 'michael', 'jordan', 'charlie', 'liverpool', 'chelsea', 'arsenal'],
  ...[
    'marseille',
    'whatever',
    'trustno',
    'hello',
    'summer',
    'winter',
    'spring',
    'autumn',
    'monday',
    'friday',
    'soleil',
  ],
  ...['chocolat', 'doudou', 'loulou', 'computer', 'internet', 'freedom', 'ninja', 'google', 'samsung', 'test', 'user'],
  ...['root', 'guest', 'demo', 'work', 'home', 'pass', 'please', 'company', 'january', 'october', 'december'],
].sort((one, other) => other.length - one.length);

/** Rows of keyboards and the alphabet; runs along them, either way, are no secret. */
export const rows: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiopü',
];
