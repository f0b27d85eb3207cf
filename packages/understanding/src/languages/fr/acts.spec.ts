import { describe, expect, it } from '@jest/globals';
import { asking, confirming, listening, opening } from '../../testing/restaurant.js';
import { compris } from '../../testing/understood.js';

describe('demander une personne', () => {
  it.each([
    'conseiller',
    'un conseiller',
    'un humain s’il vous plaît',
    'je veux parler à quelqu’un',
    'je voudrais parler à un conseiller',
    'je veux parler à un humain',
    'passez-moi un conseiller',
    'passez-moi quelqu’un',
    'passez-moi le standard',
    'est-ce que je peux parler à une vraie personne',
    'mettez-moi en relation avec un agent',
    'je peux avoir quelqu’un au téléphone',
    'pouvez-vous me passer le responsable',
    'service client',
    'opérateur',
    'il me faut un conseiller',
    'j’ai besoin de quelqu’un',
    'je ne veux pas parler à un robot',
    'je ne veux plus parler à une machine',
    'vous êtes un robot',
    'quelqu’un peut m’aider',
    'transférez-moi',
    'c’est nul, conseiller',
    'je préfère parler à quelqu’un',
    'passez-moi Marie',
    'je voudrais joindre le service client',
    'y a-t-il quelqu’un',
  ])('%s', (text) => {
    for (const place of [opening, asking('partySize'), asking('name'), listening]) {
      expect(compris(text, place)).toMatchObject({ wantsPerson: true });
    }
  });

  it.each([
    'une table pour une personne',
    'cinq personnes',
    'une personne',
    'je ne veux pas parler à une personne',
    'je dois demander à ma femme',
    'je suis agent immobilier',
    'personne ne viendra',
    'j’ai parlé à un conseiller hier',
    'quelqu’un m’a dit que vous étiez ouverts',
    'une table pour quelqu’un',
  ])('pas : %s', (text) => expect(compris(text, asking('partySize'))).not.toHaveProperty('wantsPerson'));

  it('refuse et demande d’un seul souffle', () => {
    expect(compris('non merci, je veux parler à quelqu’un', confirming)).toEqual({ answer: 'no', wantsPerson: true });
  });
});

describe('oui et non', () => {
  it.each([
    'oui',
    'ouais',
    'oui s’il vous plaît',
    'd’accord',
    'OK',
    'bien sûr',
    'tout à fait',
    'c’est ça',
    'exactement',
    'allez-y',
    'je veux bien',
    'volontiers',
    'parfait merci',
    'euh oui',
    'ça marche',
    'pourquoi pas',
    'je suis là',
    'pas de problème',
    'c’est bon',
    'très bien',
  ])('oui : %s', (text) => expect(compris(text, confirming)).toEqual({ answer: 'yes' }));

  it.each([
    'non',
    'non merci',
    'nan',
    'pas vraiment',
    'pas du tout',
    'c’est faux',
    'ce n’est pas ça',
    'c’est pas ça',
    'je ne crois pas',
    'je pense pas',
    'surtout pas',
    'je préfère attendre',
    'pas tout à fait',
    'bien sûr que non',
    'ça ira',
  ])('non : %s', (text) => expect(compris(text, confirming)).toEqual({ answer: 'no' }));

  it.each(['je ne suis pas sûr', 'aucune idée', 'je ne sais pas', 'bonjour', 'si possible en terrasse'])(
    'ni l’un ni l’autre : %s',
    (text) => expect(compris(text, confirming)).toEqual({}),
  );
});

describe('la conversation elle-même', () => {
  it.each([
    'ne quittez pas',
    'un instant',
    'un instant s’il vous plaît',
    'attendez',
    'une seconde',
    'laissez-moi vérifier mon agenda',
    'un petit moment',
    'deux secondes',
    'patientez',
  ])('il faut du temps : %s', (text) => expect(compris(text, asking('day'))).toEqual({ holdOn: true }));

  it.each([
    'pardon ?',
    'vous pouvez répéter',
    'pouvez-vous répéter s’il vous plaît',
    'comment ?',
    'quoi',
    'je n’ai pas compris',
    'excusez-moi',
    'qu’est-ce que vous avez dit',
    'encore une fois',
  ])('à redire : %s', (text) => expect(compris(text, asking('day'))).toEqual({ repeat: true }));

  it('ne cache pas ce qui est dit avec', () => {
    expect(compris('attendez, plutôt cinq personnes', asking('partySize'))).toEqual({ entities: { partySize: 5 } });
    expect(compris('pardon, à quelle heure vous fermez', opening)).toEqual({ intent: 'opening_hours' });
  });
});
