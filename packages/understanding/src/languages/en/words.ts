/** Contractions and spellings → the words that are compared. */
const written = new Map<string, string[]>(
  Object.entries({
    "can't": 'can not',
    cant: 'can not',
    cannot: 'can not',
    "won't": 'will not',
    wont: 'will not',
    "shan't": 'shall not',
    dont: 'do not',
    didnt: 'did not',
    doesnt: 'does not',
    isnt: 'is not',
    im: 'i am',
    ive: 'i have',
    "let's": 'let us',
    "o'clock": 'oclock',
    "ma'am": 'madam',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    gimme: 'give me',
    lemme: 'let me',
    "y'all": 'you',
    ok: 'okay',
    cos: 'because',
    cause: 'because',
    "'til": 'until',
    til: 'until',
    till: 'until',
    thanks: 'thank you',
    ta: 'thank you',
    cheers: 'thank you',
    anymore: 'any more',
    everytime: 'every time',
    alright: 'all right',
    mum: 'mother',
    mom: 'mother',
    dad: 'father',
    sec: 'second',
    secs: 'seconds',
    mins: 'minutes',
    hi: 'hello',
    hiya: 'hello',
    hey: 'hello',
    yup: 'yep',
    nope: 'nope',
    cancelled: 'canceled',
    cancelling: 'canceling',
    organise: 'organize',
    realise: 'realize',
    apologise: 'apologize',
    recognise: 'recognize',
    colour: 'color',
    favourite: 'favorite',
    neighbour: 'neighbor',
    cheque: 'check',
    centre: 'center',
    theatre: 'theater',
    programme: 'program',
    licence: 'license',
    adviser: 'advisor',
    enquire: 'inquire',
    enquiry: 'inquiry',
    enquiries: 'inquiries',
    travelled: 'traveled',
    jewellery: 'jewelry',
    grey: 'gray',
    tyre: 'tire',
    pyjamas: 'pajamas',
    'a.m': 'am',
    'p.m': 'pm',
  }).map(([word, words]) => [word, words.split(' ')]),
);

export const ordinalEndings = ['st', 'nd', 'rd', 'th'];

/** "1,000" → 1000, "p.m." → pm. */
export const tidy = (text: string): string =>
  text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/(?<!\p{L})([ap])[.\s]\s?m(?!\p{L})\.?/gu, '$1m');

/** After these, 's is "is"; after other words it belongs to the owner and is dropped. */
const beforeIs = new Set('it that this what who where when how there here he she name everything all'.split(' '));

/** One token → its words: contractions written out, one spelling for British and American. */
export function expand(word: string): string[] {
  const known = written.get(word);
  if (known) return known;
  const parts = /^(.+?)(n't|'(?:d|ll|m|re|ve|s))$/.exec(word);
  if (!parts) return [word];
  const [, stem = '', ending = ''] = parts;
  switch (ending) {
    case "n't":
      return [stem, 'not'];
    case "'d":
      return [stem, 'would'];
    case "'ll":
      return [stem, 'will'];
    case "'m":
      return [stem, 'am'];
    case "'re":
      return [stem, 'are'];
    case "'ve":
      return [stem, 'have'];
    default:
      return beforeIs.has(stem) ? [stem, 'is'] : [stem];
  }
}

const irregular = new Map(
  Object.entries({
    booking: 'booking',
    bookings: 'booking',
    died: 'die',
    dying: 'die',
    dies: 'die',
    dead: 'die',
    death: 'die',
    lost: 'lose',
    losing: 'lose',
    paid: 'pay',
    paying: 'pay',
    was: 'be',
    children: 'child',
    people: 'people',
    made: 'make',
    making: 'make',
    left: 'leave',
    leaving: 'leave',
    forgot: 'forget',
    forgotten: 'forget',
    broke: 'break',
    broken: 'break',
    sent: 'send',
    bought: 'buy',
    stolen: 'steal',
    stole: 'steal',
    changing: 'change',
    using: 'use',
    moving: 'move',
    closing: 'close',
    arriving: 'arrive',
    charging: 'charge',
    hurting: 'hurt',
    news: 'news',
    wives: 'wife',
    killed: 'kill',
    taken: 'take',
    took: 'take',
    taking: 'take',
    gone: 'go',
    got: 'get',
    given: 'give',
    gave: 'give',
  }),
);

/** A light stemmer: endings of number and tense off, irregular forms by table. "bookings" and "booked" → book. */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  const singular =
    /(?:[^s]s|sses|shes|ches|xes|zes)$/.test(word) && !/(?:us|is)$/.test(word)
      ? word.replace(/(?<=ss|sh|ch|x|z)es$|s$/, '')
      : word;
  if (known === undefined && irregular.has(singular)) return irregular.get(singular) ?? singular;
  const base = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(singular)?.[1];
  if (base === undefined || base.length < 3) return singular.replace(/(?<=.{3})e$/, '');
  return base.replace(/([bdgmnprt])\1$/, '$1');
}

/** A plural without its s; other words as they are. */
export function singular(word: string): string {
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Words that come up in every matter. */
export const lightWords: ReadonlySet<string> = new Set(
  `husband wife partner uncle aunt cousin grandma grandad nan nephew niece mother father son daughter brother sister spouse grandmother grandfather child children kids family friend
  day days week weeks month year last next lost lose losing live living people person time question questions problem issue matter query ask talk speak tell
  today tomorrow tonight yesterday new old big small`.split(/\s+/),
);

/** Words that say little about what is wanted. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those some any my your our his her their its me you us him them i we he she it they
  is am are was were be been being do does did done have has had having will would shall should can could may might
  must to of in on at for from with by about into as and or but so if then than too also just only really very
  actually please thank okay yes yeah yep no nope nah not hello good morning afternoon evening day um uh er erm oh
  well like want need wish got get going go let there here what which who how when where why because now right all
  one thing something anything tell know think say said see look hear help sorry excuse possible maybe perhaps
  wondering wonder try trying call calling phone ring ringing regarding concerning up out off over again still
  am pm oclock able yours ours mine myself anyone everyone someone somebody anybody made person hi kind sort bit little lot give make madam sir`.split(
    /\s+/,
  ),
);
