import { describe, expect, it } from '@jest/globals';
import { aFlow, says, slot } from '../testing/flow-builder.js';
import { SimulatedCall } from '../testing/simulated-call.js';

const ask = { id: 'ask', type: 'ask', settings: { slots: [slot('people', 'number', 'Combien ?')], confirm: 'always' } };
const say = {
  id: 'say',
  type: 'say',
  settings: { prompt: says('Nous sommes {{ weekday }}, {{ today }}, il est {{ now }}.') },
};
const menu = {
  id: 'menu',
  type: 'choose',
  settings: { prompt: says('Oui ?'), choices: [{ id: 'book', intents: ['book'] }] },
};
const flow = aFlow(
  [say, menu, ask],
  [
    ...['say next menu', 'menu book ask', 'menu silence end', 'menu misunderstanding end'],
    ...['ask answered end', 'ask silence end', 'ask misunderstanding end'],
  ],
  { language: 'fr-FR', intents: [{ name: 'book', label: 'une réservation', examples: ['réserver'] }] },
);

describe('a call in French', () => {
  it('is in French also where the engine speaks of its own', () => {
    const call = new SimulatedCall(flow).answer();
    expect(call.said()).toEqual(['Nous sommes dimanche, dimanche 22 novembre, il est 18 heures.', 'Oui ?']);
    call.say('réserver', { intent: { name: 'book', confidence: 0.5 } }, 'confirm');
    expect(call.said()).toEqual(["Votre appel concerne une réservation. C'est bien ça ?"]);
    expect(call.say('oui', { answer: 'yes' }).said()).toEqual(['Combien ?']);
    expect(call.say('un instant', { holdOn: true }).said()).toEqual(['Bien sûr, prenez votre temps.']);
    expect(call.say('2,5', { entities: { number: 2.5 } }).said()).toEqual(["J'ai compris 2,5. C'est bien ça ?"]);
    expect(call.say('hein').said()).toEqual(["Pardon, répondez par oui ou par non. J'ai compris 2,5. C'est bien ça ?"]);
    expect(call.fails('recognition').said()).toEqual([expect.stringMatching(/Au revoir\.$/)]);
  });
});
