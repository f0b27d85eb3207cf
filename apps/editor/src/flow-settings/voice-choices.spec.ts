import { describe, expect, it } from '@jest/globals';
import { flowSettingsTexts } from '../texts/en/flow-settings-texts.js';
import { voiceChoices } from './voice-choices.js';

const voices = [
  { name: 'slt', languages: ['en-US', 'en-GB'] },
  { name: 'awb', languages: ['en-GB'] },
];
const choices = (voice: string, language = 'en-GB', known: typeof voices | null = voices) =>
  voiceChoices(known, { voice, language }, flowSettingsTexts.flowSettings);

describe('the voices that a flow can have', () => {
  it('are those that speak its language, whatever the region, by what they sound like', () => {
    const found = choices('slt', 'en-AU');
    expect(found.spoken).toBe(true);
    expect(found.choices.map(({ value }) => value)).toEqual(['slt', 'awb']);
    expect(found.choices[0]?.label).toContain('Woman');
  });

  it('still show the one that it has, and say that it is not here', () => {
    const [own] = choices('samantha').choices;
    expect(own).toEqual({ value: 'samantha', label: 'samantha – not here' });
  });

  it('are none for a language that nobody speaks', () => {
    expect(choices('slt', 'fr-FR')).toMatchObject({ spoken: false, choices: [{ value: 'slt' }] });
  });

  it('are the one that it has until they are known, and the usual one where it names none', () => {
    expect(choices('slt', 'fr-FR', null)).toMatchObject({ spoken: true, choices: [{ value: 'slt' }] });
    expect(choices('').choices.map(({ value }) => value)).toEqual(['', 'slt', 'awb']);
  });
});
