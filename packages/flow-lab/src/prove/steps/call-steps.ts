import { AT, type Step } from './step.js';
import type { Vocabulary } from './vocabulary.js';

/** Monday morning. */
const DAY = '2026-11-23';
const MOST_MOMENTS = 40;

/** Calls as they come in: one, and where conditions ask for it others at other hours, on other days, by others. */
export function callSteps(vocabulary: Vocabulary): Step[] {
  const answered = (localTime: string, caller: string | null, dialled = '100'): Step => ({
    kind: 'world',
    failing: false,
    event: { type: 'call-answered', at: AT, callId: 'proof', localTime, caller, dialled, seed: 0 },
  });
  const plain = `${DAY}T10:00:00`;
  const known = '+441632960000';
  const dialled = vocabulary.comparedWith('dialled').texts;
  const callers = vocabulary.comparedWith('caller').texts;
  return [
    answered(plain, known),
    ...moments(vocabulary).map((moment) => answered(moment, known)),
    ...(asksForCaller(vocabulary) ? [answered(plain, null)] : []),
    ...callers.slice(0, MOST_MOMENTS).map((caller) => answered(plain, caller)),
    ...dialled.slice(0, MOST_MOMENTS).map((number) => answered(plain, known, number)),
  ];
}

/** A withheld number is one that cannot be called back. */
function asksForCaller(vocabulary: Vocabulary): boolean {
  if (vocabulary.reads('caller')) return true;
  return vocabulary.compiled.flow.nodes.some(
    (node) =>
      node.type === 'callback' ||
      (node.type === 'handoff' && node.settings.cascade.some(({ way }) => way === 'callback')),
  );
}

/** Every hour and day that conditions name, a minute before it too; else a night and a Sunday. */
function moments(vocabulary: Vocabulary): string[] {
  const { flow } = vocabulary.compiled;
  const clock = vocabulary.reads('now');
  const days = ['today', 'weekday'].some((name) => vocabulary.reads(name));
  const opening = vocabulary.reads('open');
  if (!clock && !days && !opening) return [];
  const found = new Set([`${DAY}T03:00:00`]);
  const texts = ['now', 'today'].flatMap((name) => vocabulary.comparedWith(name).texts);
  const calendars = opening ? flow.calendars : [];
  const spans = calendars.flatMap(({ weekly }) => weekly.flatMap((week) => week.spans));
  const times = [...texts, ...spans.flatMap(({ from, to }) => [from, to])].filter((text) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  );
  for (const time of times) {
    found.add(`${DAY}T${time}:00`);
    found.add(`${DAY}T${minuteBefore(time)}:00`);
  }
  if (days || opening) for (let day = 24; day < 30; day += 1) found.add(`2026-11-${day}T10:00:00`);
  const dates = [...texts, ...calendars.flatMap(({ exceptions }) => exceptions.map(({ date }) => date))];
  for (const date of dates) if (/^\d{4}-\d\d-\d\d$/.test(date)) found.add(`${date}T10:00:00`);
  return [...found].slice(0, MOST_MOMENTS);
}

function minuteBefore(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const before = (hours * 60 + minutes + 1_439) % 1_440;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(before / 60))}:${two(before % 60)}`;
}
