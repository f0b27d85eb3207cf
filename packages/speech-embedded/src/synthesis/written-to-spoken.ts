/** How a date is said: "the 24th of December" or "December 24th". */
type DateOrder = 'day first' | 'month first';

const months = 'January February March April May June July August September October November December'.split(' ');
const monthPattern = months.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|');

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\be\.\s?g\.,?/gi, 'for example'],
  [/\bi\.\s?e\.,?/gi, 'that is'],
  [/\betc\./gi, 'and so on'],
  [/\bapprox\./gi, 'approximately'],
  [/\bmins?\b\.?/g, 'minutes'],
  [/\bhrs?\b\.?/g, 'hours'],
  [/\bNo\.\s?(?=\d)/g, 'number '],
  [/\b24\/7\b/g, '24 7'],
];

/**
 * Writes English out as it is said, where flite would read the signs: times, money, dates, long numbers,
 * abbreviations, mail addresses. Plain numbers and ordinals stay, flite says them well.
 * @param language BCP 47; en-US says December 24th, every other English the 24th of December
 */
export function writtenToSpoken(text: string, language: string): string {
  const order: DateOrder = /^en-us$/i.test(language) ? 'month first' : 'day first';
  let spoken = plainSigns(text);
  for (const [pattern, words] of abbreviations) spoken = spoken.replace(pattern, words);
  spoken = addresses(spoken);
  spoken = dates(spoken, order);
  spoken = ranges(spoken);
  spoken = times(spoken);
  spoken = money(spoken);
  spoken = spoken
    .replace(/(\d)\s?%/g, '$1 percent')
    .replace(/(\d)-(?=\d)/g, '$1 ')
    .replace(/\+(?=\d)/g, 'plus ')
    .replace(/\d{5,}/g, (digits) => [...digits].join(' '))
    .replace(/\s*&\s*/g, ' and ')
    .replace(/(\p{L})\/(?=\p{L})/gu, '$1 ');
  return spoken
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** flite reads ASCII: accents go, dashes and dots become pauses. */
function plainSigns(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/\s*(?:…|\.\.\.)\s*/g, ', ')
    .replace(/\s+[–—-]\s+|—/g, ', ')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/,\s*$/, '.')
    .replace(/ß/g, 'ss')
    .replace(/[ŒœÆæØø]/g, (letter) => ({ Œ: 'OE', œ: 'oe', Æ: 'AE', æ: 'ae', Ø: 'O', ø: 'o' })[letter] ?? '');
}

function addresses(text: string): string {
  return text.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (address) =>
    address.replace(/@/g, ' at ').replace(/\./g, ' dot ').replace(/_/g, ' underscore ').replace(/-/g, ' dash '),
  );
}

/** "2–4 people" and "12:00-14:30", but no telephone number and no sort code. */
function ranges(text: string): string {
  return text
    .replace(/(\d)\s?–\s?(?=\d)/g, '$1 to ')
    .replace(/(?<![\d-])(\d{1,2}(?::\d\d)?)\s?-\s?(?=\d{1,2}(?::\d\d)?(?![\d-]))/g, '$1 to ');
}

function times(text: string): string {
  const half = (mark: string | undefined): string => (mark ? ` ${mark[0]?.toLowerCase()} m` : '');
  return text
    .replace(
      /\b([01]?\d|2[0-4])[:.]([0-5]\d)\s?([ap])(?:\.m\.?|m\b)(?!\w)/gi,
      (_, hour: string, minute: string, m: string) => clock(Number(hour), minute, half(m)),
    )
    .replace(/\b([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?\b/g, (_, hour: string, minute: string) =>
      clock(Number(hour), minute, ''),
    )
    .replace(/\b(1[0-2]|[1-9])\s?([ap])(?:\.m\.?|m\b)(?!\w)/gi, (_, hour: string, m: string) => `${hour}${half(m)}`);
}

function clock(hour: number, minute: string, half: string): string {
  if (minute === '00') return half ? `${hour}${half}` : `${hour} o'clock`;
  return `${hour} ${minute.startsWith('0') ? `oh ${Number(minute)}` : minute}${half}`;
}

const currencies: Readonly<Record<string, readonly [one: string, many: string]>> = {
  '£': ['pound', 'pounds'],
  $: ['dollar', 'dollars'],
  '€': ['euro', 'euros'],
};

function money(text: string): string {
  return text.replace(/([£$€])\s?(\d[\d,]*)(?:\.(\d\d))?(?!\d)/g, (_, sign: string, whole: string, part?: string) => {
    const [one, many] = currencies[sign] ?? ['', ''];
    const amount = whole.replace(/,+$/, '');
    const trailing = whole.slice(amount.length);
    const cents = part && part !== '00' ? ` ${Number(part)}` : '';
    return `${amount} ${amount === '1' ? one : many}${cents}${trailing}`;
  });
}

function dates(text: string, order: DateOrder): string {
  return text
    .replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, (whole, year: string, month: string, day: string) => {
      const name = months[Number(month) - 1];
      return name && Number(day) <= 31 ? `${date(Number(day), name, order)} ${year}` : whole;
    })
    .replace(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, (whole, first: string, second: string, year: string) => {
      const [day, month] = order === 'day first' ? [first, second] : [second, first];
      const name = months[Number(month) - 1];
      return name && Number(day) <= 31 ? `${date(Number(day), name, order)} ${year}` : whole;
    })
    .replace(new RegExp(`\\b(\\d{1,2}) (${monthPattern})(?![a-z])`, 'g'), (_, day: string, month: string) =>
      date(Number(day), monthName(month), order),
    )
    .replace(
      new RegExp(`\\b(${monthPattern}) (\\d{1,2})(?![\\d:]|st|nd|rd|th)`, 'g'),
      (_, month: string, day: string) => date(Number(day), monthName(month), 'month first'),
    );
}

function monthName(written: string): string {
  return months.find((month) => month.startsWith(written.slice(0, 3))) ?? written;
}

function date(day: number, month: string, order: DateOrder): string {
  const ending = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return order === 'day first' ? `the ${day}${ending} of ${month}` : `${month} ${day}${ending}`;
}
