import { describe, expect, it } from '@jest/globals';
import { asking, confirming, listening, opening } from '../../testing/restaurant.js';
import { frenchRestaurant } from '../../testing/french-restaurant.js';
import { compris } from '../../testing/understood.js';
import { createUnderstanding } from '../../understanding.js';
import { wordsOf } from '../../text/words-of.js';
import { french } from './french.js';

describe('ce que l’on veut, dit autrement', () => {
  it.each([
    ['je voudrais réserver une table s’il vous plaît', 'book_table'],
    ['vous auriez une table', 'book_table'],
    ['une table pour deux', 'book_table'],
    ['je voudrais reserver une table pour vendredi', 'book_table'],
    ['pouvez-vous déplacer notre réservation', 'change_booking'],
    ['j’aimerais modifier la réservation', 'change_booking'],
    ['je dois annuler', 'cancel_booking'],
    ['supprimez ma réservation s’il vous plaît', 'cancel_booking'],
    ['à quelle heure vous ouvrez', 'opening_hours'],
    ['vous êtes ouverts demain', 'opening_hours'],
    ['arrêtez mon prélèvement', 'direct_debit_cancel'],
    ['changer mon prélèvement de date', 'direct_debit_date'],
    ['remboursez-moi mon acompte', 'deposit_refund'],
    ['je dois payer mon acompte', 'deposit_pay'],
    ['je voudrais déposer une réclamation', 'complaint'],
    ['ma mère est décédée', 'bereavement'],
  ])('%s → %s', (text, intent) => expect(compris(text, opening)).toMatchObject({ intent }));

  it.each([
    'quel temps fait-il',
    'vous vendez des guitares',
    'quelle est la hauteur de la tour Eiffel',
    'je veux acheter une voiture',
    'mets de la musique',
    'mon chien a mangé mes devoirs',
    'comment réparer mon imprimante',
    'je suis mort de rire',
    'la batterie est morte',
    'ma femme aime le poisson',
  ])('rien de tout cela : %s', (text) => expect(compris(text, opening)).toEqual({}));

  it('un deuil s’entend partout', () => {
    for (const place of [opening, asking('partySize'), asking('name'), confirming, listening]) {
      expect(compris('mon mari est mort', place)).toMatchObject({ intent: 'bereavement' });
    }
  });
});

describe('un sujet sans demande', () => {
  it.each([
    ['prélèvement', 'prélèvement'],
    ['c’est au sujet de mon prélèvement', 'prélèvement'],
    ['une question sur un acompte', 'acompte'],
    ['c’est pour ma réservation', 'réservation'],
  ])('%s → %s', (text, word) => {
    const meaning = compris(text, opening);
    expect(meaning).toMatchObject({ topic: { word } });
    expect(meaning).not.toHaveProperty('intent');
  });

  it.each([
    ['l’annuler', 'direct_debit_cancel'],
    ['je veux l’arrêter s’il vous plaît', 'direct_debit_cancel'],
    ['changer la date', 'direct_debit_date'],
    ['le déplacer à un autre jour', 'direct_debit_date'],
  ])('se lit avec la réponse à la question : %s → %s', (text, intent) => {
    expect(compris(text, { ...opening, topic: 'prélèvement' })).toMatchObject({ intent });
  });
});

describe('plusieurs choses en une phrase', () => {
  it('une table pour quatre demain à dix-neuf heures trente', () => {
    expect(compris('une table pour quatre demain à dix-neuf heures trente', opening)).toEqual({
      intent: 'book_table',
      entities: { partySize: 4, day: '2026-11-23', time: '19:30' },
    });
  });

  it('dans tous les ordres, avec un nom', () => {
    expect(compris('à vingt heures pour six personnes mardi, au nom de Anne Martin', asking('partySize'))).toEqual({
      entities: { time: '20:00', partySize: 6, day: '2026-11-24', name: 'Anne Martin' },
    });
    expect(compris('deux personnes ce soir', asking('partySize'))).toEqual({
      entities: { partySize: 2, day: '2026-11-22' },
    });
  });

  it('une correction : non, et ce qui est juste', () => {
    expect(compris('non, cinq personnes', confirming)).toEqual({ answer: 'no', entities: { partySize: 5 } });
    expect(compris('non, plutôt vingt heures', confirming)).toEqual({ answer: 'no', entities: { time: '20:00' } });
    expect(compris('non, c’est au nom de Martin', confirming)).toEqual({ answer: 'no', entities: { name: 'Martin' } });
    expect(compris('non, demain', confirming)).toEqual({ answer: 'no', entities: { day: '2026-11-23' } });
  });

  it('la dernière, quand on se corrige', () => {
    expect(compris('quatre non cinq', asking('partySize'))).toEqual({ entities: { partySize: 5 } });
    expect(compris('pas cinq, quatre', asking('partySize'))).toEqual({ entities: { partySize: 4 } });
  });
});

describe('les mots', () => {
  it.each([
    ['J’aimerais qu’on l’annule aujourd’hui', "je aimerais que on le annule aujourd'hui"],
    ['est-ce que quelqu’un d’autre', "est ce que quelqu'un de autre"],
    ['RDV à 19h30', 'rendez vous à 19:30'],
    ['12,40 € pour 1 200 personnes', '12.40 € pour 1200 personnes'],
  ])('%s', (text, words) => expect(wordsOf(text, french).join(' ')).toBe(words));

  it.each([
    ['réserver', 'réservation', 'réservez', 'réservé', 'reserver'],
    ['annuler', 'annulation', 'annulez', 'annulée'],
    ['modifier', 'modification', 'modifiez'],
    ['payer', 'paie', 'payé', 'payez'],
    ['table', 'tables'],
    ['médicament', 'médicaments'],
  ])('%s et les siens sont un', (...forms) => {
    expect(new Set(forms.map((word) => french.stem(word))).size).toBe(1);
  });
});

describe('la grammaire pour le reconnaisseur', () => {
  const understanding = createUnderstanding(frenchRestaurant);
  const grammar = understanding.grammarFor({ ...opening, yesNo: true, askedEntity: 'name' });

  it('a des mots comme un dictionnaire les écrit', () => {
    const text = JSON.stringify(grammar.rules.flatMap(({ alternatives }) => alternatives));
    const words = [...text.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(words).toEqual(expect.arrayContaining(["j'", 'réserver', 'dix', 'sept', 'vingt', 'conseiller', 'oui']));
    expect(words.filter((word) => /[ \d]/.test(word))).toEqual([]);
  });

  it('n’appelle que des règles qui existent', () => {
    const names = new Set(grammar.rules.map(({ name }) => name));
    const called = [...JSON.stringify(grammar.rules).matchAll(/"rule":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(called.filter((name) => !names.has(name))).toEqual([]);
  });

  it('laisse entendre ce qui est compris', () => {
    for (const { name, examples } of frenchRestaurant.intents) {
      for (const example of examples) {
        const place = { ...opening, intents: [name] };
        expect([example, compris(example, place)['intent']]).toEqual([example, name]);
      }
    }
  });
});
