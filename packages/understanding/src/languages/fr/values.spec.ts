import { describe, expect, it } from '@jest/globals';
import { createUnderstanding } from '../../understanding.js';
import { frenchRestaurant } from '../../testing/french-restaurant.js';
import { asking, listening } from '../../testing/restaurant.js';
import { compris } from '../../testing/understood.js';
import { numbers, spellNumber } from './numbers.js';
import { wordsOf } from '../../text/words-of.js';
import { french } from './french.js';

const values = (text: string, entity: string): unknown => compris(text, asking(entity))['entities'] ?? {};
const only = (text: string, entity: string): unknown =>
  (
    compris(text, { ...listening, entities: [entity], askedEntity: entity })['entities'] as
      Record<string, unknown> | undefined
  )?.[entity];

describe('les nombres', () => {
  it.each([
    ['quatre', 4],
    ['une table pour deux', 2],
    ['on sera six', 6],
    ['nous sommes quatre', 4],
    ['juste moi', 1],
    ['six s’il vous plaît', 6],
    ['une douzaine', 12],
    ['pour sept', 7],
    ['une personne', 1],
    ['une', 1],
    ['deux ou trois', 3],
    ['ma femme et moi', 2],
    ['moi et trois amis', 4],
    ['trois amis et moi', 4],
    ['dix-neuf', 19],
    ['dix-sept personnes', 17],
    ['4', 4],
    ['nous serons onze', 11],
    ['deux adultes et deux enfants', 4],
    ['quatre adultes et un enfant', 5],
    ['environ dix', 10],
    ['vingt', 20],
  ])('%s → %d', (text, partySize) => expect(values(text, 'partySize')).toEqual({ partySize }));

  it.each(['vingt et un', 'quarante personnes', 'je voudrais une table'])('pas : %s', (text) =>
    expect(values(text, 'partySize')).toEqual({}),
  );

  it.each([
    ['vingt et un', 21],
    ['soixante-dix', 70],
    ['soixante et onze', 71],
    ['soixante-dix-sept', 77],
    ['septante-deux', 72],
    ['quatre-vingts', 80],
    ['huitante', 80],
    ['quatre-vingt-un', 81],
    ['quatre-vingt-onze', 91],
    ['nonante-neuf', 99],
    ['quatre-vingt-dix-neuf', 99],
    ['cent', 100],
    ['deux cents', 200],
    ['deux cent cinquante', 250],
    ['mille deux cents', 1200],
    ['trois mille quatre-vingt-dix', 3090],
    ['deux millions', 2_000_000],
    ['deux virgule cinq', 2.5],
    ['12,5', 12.5],
    ['1 200', 1200],
    ['une dizaine', 10],
    ['une demi-douzaine', 6],
  ])('%s → %d', (text, value) => expect(numbers(wordsOf(text, french)).map((found) => found.value)).toEqual([value]));

  it('se prononcent comme ils se lisent', () => {
    for (const value of [...Array(200).keys(), 201, 280, 300, 999, 1000, 1001, 2171, 80_080, 999_999]) {
      expect([value, numbers([...spellNumber(value), 'personnes'])[0]?.value]).toEqual([value, value]);
    }
  });
});

describe('les heures', () => {
  it.each([
    ['sept heures', '19:00'],
    ['à sept heures', '19:00'],
    ['sept', '19:00'],
    ['dix-neuf heures', '19:00'],
    ['à dix-neuf heures trente', '19:30'],
    ['sept heures et demie', '19:30'],
    ['sept heures et quart', '19:15'],
    ['huit heures moins le quart', '19:45'],
    ['huit heures moins dix', '19:50'],
    ['sept heures cinq', '19:05'],
    ['midi', '12:00'],
    ['midi et demi', '12:30'],
    ['midi et quart', '12:15'],
    ['midi moins le quart', '11:45'],
    ['à minuit', '00:00'],
    ['minuit et demi', '00:30'],
    ['vers vingt heures', '20:00'],
    ['vingt et une heures', '21:00'],
    ['une heure moins le quart', '12:45'],
    ['neuf heures du matin', '09:00'],
    ['trois heures de l’après-midi', '15:00'],
    ['huit heures du soir', '20:00'],
    ['19h30', '19:30'],
    ['19 h 30', '19:30'],
    ['19h', '19:00'],
    ['19:30', '19:30'],
    ['7h30 du matin', '07:30'],
    ['sept et demie', '19:30'],
    ['dans un quart d’heure', '15:45'],
    ['dans une demi-heure', '16:00'],
    ['dans une heure', '16:30'],
    ['dans vingt minutes', '15:50'],
  ])('%s → %s', (text, time) => expect(values(text, 'time')).toEqual({ time }));

  it.each(['un quart d’heure', 'une heure plus tard', 'une demi-heure de retard', 'quatre personnes'])(
    'aucune : %s',
    (text) => expect(values(text, 'time')).not.toHaveProperty('time'),
  );

  it('la journée peut dire le moment', () => {
    expect(values('demain matin à neuf heures', 'time')).toEqual({ day: '2026-11-23', time: '09:00' });
    expect(values('ce soir à huit heures', 'time')).toEqual({ day: '2026-11-22', time: '20:00' });
    expect(values('demain midi', 'time')).toEqual({ day: '2026-11-23', time: '12:00' });
  });
});

describe('les dates, le dimanche 22 novembre 2026', () => {
  it.each([
    ['aujourd’hui', '2026-11-22'],
    ['ce soir', '2026-11-22'],
    ['demain', '2026-11-23'],
    ['après-demain', '2026-11-24'],
    ['apres demain', '2026-11-24'],
    ['vendredi', '2026-11-27'],
    ['vendredi prochain', '2026-11-27'],
    ['vendredi soir', '2026-11-27'],
    ['ce dimanche', '2026-11-22'],
    ['dimanche', '2026-11-29'],
    ['mardi en huit', '2026-12-01'],
    ['mardi de la semaine prochaine', '2026-11-24'],
    ['le cinq mars', '2027-03-05'],
    ['le premier mai', '2027-05-01'],
    ['le 1er mai', '2027-05-01'],
    ['le vingt et un juin', '2027-06-21'],
    ['cinq décembre', '2026-12-05'],
    ['le 5 aout', '2027-08-05'],
    ['le cinq', '2026-12-05'],
    ['dans trois jours', '2026-11-25'],
    ['dans une semaine', '2026-11-29'],
    ['dans quinze jours', '2026-12-06'],
    ['dans huit jours', '2026-11-29'],
    ['demain en huit', '2026-11-30'],
    ['la veille de Noël', '2026-12-24'],
    ['à Noël', '2026-12-25'],
    ['le jour de l’an', '2027-01-01'],
    ['le trente et un décembre', '2026-12-31'],
    ['vendredi quatre décembre', '2026-12-04'],
    ['vendredi le quatre décembre', '2026-12-04'],
    ['5/6', '2027-06-05'],
    ['2026-12-01', '2026-12-01'],
    ['le premier mai deux mille vingt-huit', '2028-05-01'],
    ['le vingt-neuf février', '2028-02-29'],
    ['le quatorze juillet', '2027-07-14'],
    ['dans un mois', '2026-12-22'],
    ['le premier lundi de décembre', '2026-12-07'],
    ['le dernier vendredi de novembre', '2026-11-27'],
    ['le trois du mois prochain', '2026-12-03'],
    ['à Pâques', '2027-03-28'],
    ['le lundi de Pâques', '2027-03-29'],
  ])('%s → %s', (text, day) => expect(values(text, 'day')).toEqual({ day }));

  it.each(['le trente février', 'une seconde', 'la première fois', 'le deux pièces'])('aucune : %s', (text) =>
    expect(values(text, 'day')).not.toHaveProperty('day'),
  );
});

describe('les noms', () => {
  it.each([
    ['martin', 'Martin'],
    ['je m’appelle anne dupont', 'Anne Dupont'],
    ['c’est pour lefèvre', 'Lefèvre'],
    ['au nom de Kowalski', 'Kowalski'],
    ['Zbigniew Kowalski', 'Zbigniew Kowalski'],
    ['oui c’est anne dupont', 'Anne Dupont'],
    ['d u p o n t', 'Dupont'],
    ['Jean Martin à l’appareil', 'Jean Martin'],
    ['Madame Bernard', 'Bernard'],
    ['mon nom est Rose', 'Rose'],
    ['mettez au nom de Garcia s’il vous plaît', 'Garcia'],
    ['Jean-Pierre Durand', 'Jean Pierre Durand'],
  ])('%s → %s', (text, name) => expect(values(text, 'name')).toEqual({ name }));

  it.each([
    'je ne sais pas',
    'bonjour',
    'pourquoi vous avez besoin de ça',
    'vous pouvez répéter',
    'annuler ma réservation',
    'ma femme',
  ])('aucun : %s', (text) => expect(values(text, 'name')).not.toHaveProperty('name'));
});

describe('le reste', () => {
  it.each([
    ['seating', 'en terrasse s’il vous plaît', 'outside'],
    ['seating', 'à l’intérieur', 'inside'],
    ['seating', 'pas en terrasse', undefined],
    ['seating', 'sans la terrasse', undefined],
    ['reference', 'un deux quatre quatre zéro', '12440'],
    ['reference', 'un deux', undefined],
    ['phone', 'zéro six douze trente-quatre cinquante-six soixante-dix-huit', '0612345678'],
    ['phone', 'zéro un quarante-deux soixante-quatre quatre-vingt-dix-neuf zéro zéro', '0142649900'],
    ['phone', 'plus trente-trois six douze trente-quatre cinquante-six soixante-dix-huit', '+33612345678'],
    ['phone', '06 12 34 56 78', '0612345678'],
    ['phone', '06.12.34.56.78', '0612345678'],
    ['email', 'anna point dupont arobase exemple point fr', 'anna.dupont@exemple.fr'],
    ['email', 'jean tiret paul arobase exemple point com', 'jean-paul@exemple.com'],
    ['email', 'jean tiret du bas paul arobase exemple point com', 'jean_paul@exemple.com'],
    ['email', 'mon adresse est anna.dupont@exemple.fr', 'anna.dupont@exemple.fr'],
    ['amount', 'vingt euros cinquante', 20.5],
    ['amount', '12,40 €', 12.4],
    ['amount', 'cent cinq euros', 105],
    ['amount', 'cinquante centimes', 0.5],
    ['amount', 'deux mille euros', 2000],
    ['voucher', 'a b un deux trois quatre', 'AB1234'],
    ['voucher', 'c’est AB-1234 merci', 'AB1234'],
    ['voucher', 'ab12', undefined],
    ['vegetarian', 'oui', true],
    ['vegetarian', 'pas vraiment', false],
  ])('%s : %s → %s', (entity, text, value) => expect(only(text, entity)).toBe(value));

  it('une heure est du matin là où personne ne parle du soir', () => {
    const flow = {
      ...frenchRestaurant,
      intents: [{ name: 'visit', topic: [], examples: ['voir le médecin'] }],
    };
    const told = (text: string) =>
      createUnderstanding(flow).understand(text, asking('time'), { date: '2026-11-22', time: '12:00' }).entities;
    expect(told('neuf heures')).toEqual({ time: '09:00' });
    expect(told('huit heures moins le quart')).toEqual({ time: '07:45' });
    expect(told('quatre heures')).toEqual({ time: '16:00' });
  });
});
