import type { EngineTexts } from './engine-texts.js';

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];

const plural = (count: number, word: string) => `${count} ${word}${count < 2 ? '' : 's'}`;

function time({ hour, minute }: { hour: number; minute: number }): string {
  const hours = plural(hour, 'heure');
  return minute === 0 ? hours : `${hours} ${minute}`;
}

export const french: EngineTexts = {
  readBack: (values) => `J'ai compris ${values}. C'est bien ça ?`,
  yesOrNo: (values) => `Pardon, répondez par oui ou par non. J'ai compris ${values}. C'est bien ça ?`,
  isItAbout: (matter) => `Votre appel concerne ${matter}. C'est bien ça ?`,
  and: 'et',
  yes: 'oui',
  no: 'non',
  takeYourTime: 'Bien sûr, prenez votre temps.',
  pressToTake: (key) => `Appuyez sur ${{ '*': 'étoile', '#': 'dièse' }[key] ?? key} pour prendre l’appel.`,
  farewells: {
    bye: [
      ...["rien d'autre", "c'est tout", 'ce sera tout', 'au revoir', 'bonne journée', 'bonne soirée', 'bonne nuit'],
      ...['à bientôt', 'à la prochaine', 'adieu', 'salut', 'non'],
    ],
    polite: [
      'merci beaucoup',
      'merci bien',
      'merci',
      "d'accord",
      'très bien',
      'parfait',
      'ok',
      'et',
      'alors',
      'à vous aussi',
    ],
  },
  stillHere: "Je reste en ligne si vous avez besoin d'autre chose. Vous pouvez aussi raccrocher.",
  puttingThrough: "Bien sûr. Je vous passe quelqu'un.",
  failure: "Je suis désolée, un problème est survenu de notre côté. Je vous passe quelqu'un.",
  loop: "Je suis désolée, je n'y arrive pas. Je vous passe quelqu'un.",
  tooLong: "Je suis désolée que cela prenne si longtemps. Je vous passe quelqu'un.",
  goodbye:
    "Je suis désolée, un problème est survenu de notre côté, et je ne peux joindre personne pour l'instant. " +
    'Rappelez dans quelques minutes, et nous vous aiderons. Au revoir.',
  weekdays: WEEKDAYS,
  number: (value) => String(value).replace('.', ','),
  digits: ['zéro un deux trois quatre cinq six sept huit neuf'.split(' ')],
  date: ({ weekday, day, month }) => `${WEEKDAYS[weekday]} ${day === 1 ? '1er' : day} ${MONTHS[month - 1]}`,
  time,
  singular: {
    minutes: 'minute',
    personnes: 'personne',
    couverts: 'couvert',
    heures: 'heure',
    jours: 'jour',
    euros: 'euro',
  },
  summary: {
    about: 'Appelle pour',
    words: (words) => `A dit : « ${words} ».`,
    collected: 'Nous a dit',
    promised: (minutes) => `Attente annoncée : environ ${plural(minutes, 'minute')}.`,
    because: {
      'asks-for-person': "A demandé à parler à quelqu'un.",
      silence: "N'a pas répondu.",
      misunderstanding: "L'assistant n'a pas compris.",
      failure: 'Un problème est survenu de notre côté.',
      loop: "L'assistant n'avançait plus.",
      'too-long': "L'appel durait trop longtemps.",
    },
  },
};
