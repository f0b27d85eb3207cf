import type { wordsTexts as english } from '../en/words-texts.js';

/** Les mots des formulaires de ce qui est dit et entendu, et du vocabulaire. */
export const wordsTexts: typeof english = {
  words: {
    variableTypes: {
      string: 'un texte',
      number: 'un nombre',
      boolean: 'oui ou non',
      date: 'une date',
      time: 'une heure',
      phone: 'un numéro de téléphone',
      list: 'une liste',
    },
    builtIn: {
      caller: 'Le numéro de l’appelant',
      dialled: 'Le numéro appelé',
      now: 'L’heure actuelle',
      today: 'La date du jour',
      weekday: 'Le jour de la semaine',
      topic: 'Le mot de l’appelant pour le sujet',
      intent: 'Ce que veut l’appelant',
    },
    builtInType: 'toujours disponible',
    names: 'Ce qui peut être inséré',
    namesOffered: (count: number) =>
      count === 1
        ? '1 nom correspond. Appuyez sur Entrée pour l’insérer.'
        : `${count} noms correspondent. Choisissez avec les flèches, puis appuyez sur Entrée.`,
    unknownName: (source: string) =>
      `Rien ne s’appelle ${source} ici. Corrigez ce nom ou ajoutez une variable qui le porte.`,
    brokenName: (source: string) =>
      `« ${source} » n’est pas un nom entre doubles accolades. Écrivez-le ainsi : {{ nom }}.`,
  },
};
