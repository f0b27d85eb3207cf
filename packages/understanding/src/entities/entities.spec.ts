import { flowDefinitionSchema } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { createUnderstanding } from '../understanding.js';
import { asking, listening, now, restaurant } from '../testing/restaurant.js';
import { understood } from '../testing/understood.js';

const values = (text: string, entity: string): unknown => understood(text, asking(entity))['entities'];
const only = (text: string, entity: string): unknown =>
  (
    understood(text, { ...listening, entities: [entity], askedEntity: entity })['entities'] as
      Record<string, unknown> | undefined
  )?.[entity];

describe('what could be several things', () => {
  const flow = (example: string) =>
    flowDefinitionSchema.parse({
      schemaVersion: 2,
      name: 'Surgery',
      language: 'en-GB',
      intents: [{ name: 'visit', examples: [example] }],
      entities: [
        { name: 'hour', kind: 'time' },
        { name: 'who', kind: 'name' },
        { name: 'doctor', kind: 'choice', choices: [{ value: 'Dr Lee', synonyms: ['lee'] }] },
        { name: 'size', kind: 'choice', choices: [{ value: 'medium', synonyms: [] }] },
        { name: 'roast', kind: 'choice', choices: [{ value: 'medium roast', synonyms: ['medium'] }] },
      ],
      nodes: [{ id: 'start', type: 'start', label: '', position: { x: 0, y: 0 } }],
      edges: [],
    });
  const told = (text: string, askedEntity: string, example = 'see the doctor') =>
    createUnderstanding(flow(example)).understand(
      text,
      { ...listening, entities: ['hour', 'who', 'doctor', 'size', 'roast'], askedEntity },
      { date: '2026-11-22', time: '12:00' },
    ).entities;

  it.each([
    ['nine', '09:00'],
    ['half past eleven', '11:30'],
    ['quarter to eight', '07:45'],
    ['four', '16:00'],
    ['nine in the evening', '21:00'],
  ])('an hour is in the day where the flow speaks of no evening: %s → %s', (text, hour) => {
    expect(told(text, 'hour')).toEqual({ hour });
  });

  it('an hour is in the evening where the flow speaks of one', () => {
    expect(told('nine', 'hour', 'a table for tonight')).toEqual({ hour: '21:00' });
  });

  it('a word that fits two of them is the one that was asked for', () => {
    expect(told('Lee', 'who')).toEqual({ who: 'Lee' });
    expect(told('Lee', 'doctor')).toEqual({ doctor: 'Dr Lee' });
    expect(told('medium', 'size')).toEqual({ size: 'medium' });
    expect(told('medium', 'roast')).toEqual({ roast: 'medium roast' });
  });
});

describe('what is not wanted', () => {
  const flow = flowDefinitionSchema.parse({
    ...restaurant,
    entities: [
      {
        name: 'with',
        kind: 'choice',
        choices: [{ value: 'milk', synonyms: ['cream'] }, { value: 'sugar' }, { value: 'lemon' }],
      },
      {
        name: 'milk',
        kind: 'choice',
        choices: [{ value: 'whole milk' }, { value: 'none', synonyms: ['no milk', 'black'] }],
      },
    ],
  });
  const told = (text: string, entity: string, yesNo = false) =>
    createUnderstanding(flow).understand(
      text,
      { ...listening, entities: [entity], askedEntity: yesNo ? null : entity, yesNo },
      now,
    ).entities[entity];

  it.each([
    ['no milk', undefined],
    ['no milk please', undefined],
    ['without milk', undefined],
    ['without any sugar', undefined],
    ['not the milk', undefined],
    ['milk', 'milk'],
    ['no milk but sugar', 'sugar'],
    ['lemon without sugar', 'lemon'],
    ['not with milk', undefined],
  ])('is not chosen: %s → %s', (text, value) => expect(told(text, 'with')).toBe(value));

  it('is what is right instead, after a question', () => {
    expect(told('no, lemon', 'with', true)).toBe('lemon');
  });

  it('can be a choice of its own', () => {
    expect(told('no milk', 'milk')).toBe('none');
    expect(told('no milk thank you', 'milk')).toBe('none');
  });
});

describe('numbers as they are spoken', () => {
  it.each([
    ['four', 4],
    ['a table for two', 2],
    ['there are six of us', 6],
    ['just me', 1],
    ['six please', 6],
    ['a dozen', 12],
    ['for seven', 7],
    ['one person', 1],
    ['two or three', 3],
    ['me and my wife', 2],
    ['nineteen', 19],
    ['4', 4],
    ['we will be eleven', 11],
    ['a party of fifteen', 15],
    ['me and three friends', 4],
    ['two adults and two kids', 4],
    ['four adults and a child', 5],
    ['about ten', 10],
    ['around eight', 8],
  ])('%s → %d', (text, partySize) => expect(values(text, 'partySize')).toEqual({ partySize }));

  it('a number that cannot be is no value of anything', () => {
    expect(values('twenty one', 'partySize')).toBeUndefined();
    expect(values('forty people', 'partySize')).toBeUndefined();
  });

  it('goes to what is asked for, unless it says what it is', () => {
    expect(values('four', 'partySize')).toEqual({ partySize: 4 });
    expect(values('four', 'time')).toEqual({ time: '16:00' });
    expect(values('four people at seven', 'time')).toEqual({ partySize: 4, time: '19:00' });
    expect(values('at seven for six', 'partySize')).toEqual({ partySize: 6, time: '19:00' });
  });
});

describe('times as they are spoken', () => {
  it.each([
    ['seven', '19:00'],
    ['half past seven', '19:30'],
    ['seven thirty', '19:30'],
    ['quarter to eight', '19:45'],
    ['at 7 pm', '19:00'],
    ['seven p m', '19:00'],
    ['seven in the evening', '19:00'],
    ['noon', '12:00'],
    ['7:30', '19:30'],
    ['19:30', '19:30'],
    ['nine in the morning', '09:00'],
    ['twenty to nine', '20:40'],
    ['half eight', '20:30'],
    ['twelve', '12:00'],
    ['midnight', '00:00'],
    ["around eight o'clock", '20:00'],
    ['10 a.m.', '10:00'],
    ['nineteen thirty', '19:30'],
    ['ten past six', '18:10'],
    ['seven oh five', '19:05'],
    ['quarter to one', '12:45'],
    ['in half an hour', '16:00'],
    ['in twenty minutes', '15:50'],
    ['in an hour and a half', '17:00'],
    ['in a quarter of an hour', '15:45'],
    ['in nine hours', '00:30'],
  ])('%s → %s', (text, time) => expect(values(text, 'time')).toEqual({ time }));

  it('the part of the day may be named with the day', () => {
    expect(values('tomorrow morning at nine', 'time')).toEqual({ day: '2026-11-23', time: '09:00' });
    expect(values('tonight at eight', 'time')).toEqual({ day: '2026-11-22', time: '20:00' });
  });
});

describe('dates as they are spoken, on Sunday 22 November 2026', () => {
  it.each([
    ['today', '2026-11-22'],
    ['tonight', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
    ['the day after tomorrow', '2026-11-24'],
    ['on friday', '2026-11-27'],
    ['next tuesday', '2026-11-24'],
    ['this sunday', '2026-11-22'],
    ['sunday', '2026-11-29'],
    ['the fifth of june', '2027-06-05'],
    ['june fifth', '2027-06-05'],
    ['june the twenty first', '2027-06-21'],
    ['in three days', '2026-11-25'],
    ['in a fortnight', '2026-12-06'],
    ['the fifth', '2026-12-05'],
    ['fifth', '2026-12-05'],
    ['a week on monday', '2026-11-30'],
    ['tuesday week', '2026-12-01'],
    ['christmas eve', '2026-12-24'],
    ['december twenty fourth', '2026-12-24'],
    ['friday the fourth of december', '2026-12-04'],
    ['5/6', '2027-06-05'],
    ['2026-12-01', '2026-12-01'],
    ['the first of may twenty twenty eight', '2028-05-01'],
    ['a week from today', '2026-11-29'],
    ['monday next week', '2026-11-23'],
    ['the twenty ninth of february', '2028-02-29'],
    ['in a month', '2026-12-22'],
    ['in three months', '2027-02-22'],
    ['a month from now', '2026-12-22'],
    ['a couple of days from now', '2026-11-24'],
    ['tomorrow week', '2026-11-30'],
    ['a fortnight today', '2026-12-06'],
    ['two weeks tomorrow', '2026-12-07'],
    ['the friday after next', '2026-12-04'],
    ['the first monday of december', '2026-12-07'],
    ['the last friday in november', '2026-11-27'],
    ['the third of next month', '2026-12-03'],
    ['easter sunday', '2027-03-28'],
    ['good friday', '2027-03-26'],
    ['halloween', '2027-10-31'],
  ])('%s → %s', (text, day) => expect(values(text, 'day')).toEqual({ day }));

  it.each(['the thirtieth of february', 'one second', 'may I ask why', 'the first time'])('no date: %s', (text) =>
    expect(values(text, 'day')).toBeUndefined(),
  );
});

describe('names', () => {
  it.each([
    ['smith', 'Smith'],
    ['my name is anna smith', 'Anna Smith'],
    ["it's for johnson", 'Johnson'],
    ["under the name of O'Brien", "O'Brien"],
    ['Zbigniew Kowalski', 'Zbigniew Kowalski'],
    ["yes it's anna smith", 'Anna Smith'],
    ["it's mcdonald", 'McDonald'],
    ['s m i t h', 'Smith'],
    ['John Smith speaking', 'John Smith'],
    ['the name is May', 'May'],
    ['Mrs Brown', 'Brown'],
    ["it's for the Johnson family", 'Johnson'],
    ['Smith, S M I T H', 'Smith'],
    ['Maria Garcia Lopez', 'Maria Garcia Lopez'],
    ['Will Smith', 'Will Smith'],
    ['May', 'May'],
    ['de la Cruz', 'De La Cruz'],
    ['put it under Garcia please', 'Garcia'],
  ])('%s → %s', (text, name) => expect(values(text, 'name')).toEqual({ name }));

  it.each([
    "I don't know",
    'hello',
    'what do you need that for',
    'can you repeat that',
    'cancel my booking',
    'my wife',
  ])('no name: %s', (text) => expect(values(text, 'name')).toBeUndefined());

  it('where nobody asked for one, only with its cue', () => {
    expect(values('my name is Lee', 'partySize')).toEqual({ name: 'Lee' });
    expect(values('hope', 'partySize')).toBeUndefined();
    expect(values('this is ridiculous', 'partySize')).toBeUndefined();
    expect(values('call me later', 'partySize')).toBeUndefined();
  });
});

describe('other kinds', () => {
  it.each([
    ['seating', 'on the terrace please', 'outside'],
    ['seating', 'indoors', 'inside'],
    ['reference', 'one two double four oh', '12440'],
    ['reference', 'one two', undefined],
    ['phone', 'oh seven nine double one two three four five six seven', '07911234567'],
    ['phone', '+44 7911 123456', '+447911123456'],
    ['email', 'anna dot smith at example dot com', 'anna.smith@example.com'],
    ['email', 'my email is anna.smith@example.com', 'anna.smith@example.com'],
    ['amount', 'twenty pounds fifty', 20.5],
    ['amount', '£12.40', 12.4],
    ['amount', 'a hundred and five dollars', 105],
    ['amount', 'fifty pence', 0.5],
    ['voucher', 'a b one two three four', 'AB1234'],
    ['voucher', 'it is AB-1234 thanks', 'AB1234'],
    ['voucher', 'ab12', undefined],
  ])('%s: %s → %s', (entity, text, value) => expect(only(text, entity)).toBe(value));
});
