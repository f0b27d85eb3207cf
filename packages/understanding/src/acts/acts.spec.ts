import { describe, expect, it } from '@jest/globals';
import { asking, confirming, listening, opening } from '../testing/restaurant.js';
import { understood } from '../testing/understood.js';

describe('asking for a person', () => {
  it.each([
    'agent',
    'AGENT!',
    'operator',
    'human',
    'representative',
    'a real person',
    'somebody',
    'speak to someone',
    'talk to a person please',
    'I would like to speak to an agent',
    'customer service',
    'put me through',
    'let me talk to a human being',
    'could I possibly speak with one of your staff',
    'get me a manager',
    'is there anyone I can talk to',
    'can you connect me with somebody please',
    'I want a human',
    "I'd rather talk to a person",
    'I need someone to help me',
    'can I speak to the manager',
    "I don't want to talk to a robot",
    'please transfer me to an advisor',
    'operator please',
    'can I speak to Maria',
    'this is useless, agent',
    'operator, I have a question about my deposit',
    'are you a robot',
    'am I talking to a machine',
    'switchboard',
    'switchboard please',
    'can someone help me',
    'get me a human',
    'put me through to somebody',
    'put me through to the switchboard',
  ])('%s', (text) => {
    for (const place of [opening, asking('partySize'), asking('name'), listening]) {
      expect(understood(text, place)).toMatchObject({ wantsPerson: true });
    }
  });

  it.each([
    "I'm an agent for a travel company",
    'a table for one person',
    'five people',
    'people',
    "I don't want to speak to a person",
    'I need to ask my wife',
    'can I have a table for someone',
    'is there a table for people with dogs',
    'I spoke to an agent yesterday',
    'I want one person',
    'give me a table for one person',
    'no one',
    'I am an agent',
    'agent for a travel company',
    'I was told by a booking agent',
    'who am I speaking to',
    'no one is helping me',
    'someone told me that you are open',
    'I would like a travel agent discount',
  ])('is not: %s', (text) => expect(understood(text, asking('partySize'))).not.toHaveProperty('wantsPerson'));

  it('declines and asks in one breath', () => {
    expect(understood('no thank you, I want to talk to a person', confirming)).toEqual({
      answer: 'no',
      wantsPerson: true,
    });
  });

  it('in the flow’s own words', () => {
    const place = { ...listening, personPhrases: ['the maître', 'get me out of this machine'] };
    expect(understood('can I speak to the maître', place)).toEqual({ wantsPerson: true });
    expect(understood('please get me out of this machine', place)).toEqual({ wantsPerson: true });
    expect(understood('please get me out of this machine', listening)).toEqual({});
  });
});

describe('yes and no', () => {
  it.each([
    'yes',
    'yeah',
    'yep',
    'sure',
    'go ahead',
    'okay',
    'OK',
    'yes please',
    "that's right",
    'correct',
    'absolutely',
    'perfect thank you',
    'um yes',
    'sounds good to me',
    'why not',
    "let's try that",
    "I'm here",
    'no problem',
  ])('yes: %s', (text) => expect(understood(text, confirming)).toEqual({ answer: 'yes' }));

  it.each([
    'no',
    'nah',
    'nope',
    'not really',
    'no thanks',
    "that's wrong",
    "I don't think so",
    'not quite',
    "I don't want that",
    "I'd rather wait",
    'yeah no',
  ])('no: %s', (text) => expect(understood(text, confirming)).toEqual({ answer: 'no' }));

  it.each(["I'm not sure", 'no idea', "I don't know", 'hello', "I'd like to change the time", "it's a table"])(
    'neither: %s',
    (text) => expect(understood(text, confirming)).toEqual({}),
  );

  it('as the value of an entity', () => {
    const place = { ...listening, entities: ['vegetarian'], askedEntity: 'vegetarian' };
    expect(understood('nah', place)).toEqual({ answer: 'no', entities: { vegetarian: false } });
    expect(understood('yes we are', place)).toEqual({ answer: 'yes', entities: { vegetarian: true } });
  });
});

describe('the talk itself', () => {
  it.each([
    'hold on',
    'one moment please',
    'wait',
    'let me check my calendar',
    'hang on I need to ask my wife',
    'one second',
    'bear with me a second',
  ])('time is wanted: %s', (text) => expect(understood(text, asking('day'))).toEqual({ holdOn: true }));

  it.each([
    'what did you say',
    'pardon',
    'sorry',
    'could you repeat that please',
    'say that again',
    "I didn't catch that",
    'excuse me',
  ])('to be said again: %s', (text) => expect(understood(text, asking('day'))).toEqual({ repeat: true }));

  it.each(['how long is the wait', 'sorry I am late'])('neither: %s', (text) => {
    const meaning = understood(text, asking('day'));
    expect(meaning).not.toHaveProperty('holdOn');
    expect(meaning).not.toHaveProperty('repeat');
  });

  it('does not hide what was said with it', () => {
    expect(understood('hang on, make it five people', asking('partySize'))).toEqual({ entities: { partySize: 5 } });
    expect(understood('sorry, what time do you close', opening)).toEqual({ intent: 'opening_hours' });
  });
});
