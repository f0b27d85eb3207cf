import type { wordsTexts as english } from '../en/words-texts.js';
import type { SameWords } from '@baton/web';

type Words = SameWords<typeof english>['words'];

const nth = (count: number): string => (count === 1 ? '1re' : `${count}e`);

/** Les mots des formulaires de ce qui est dit et entendu. */
const forms: Pick<Words, 'rows' | 'play' | 'start' | 'ladders' | 'ask' | 'choose' | 'confirm' | 'end' | 'choosing'> = {
  rows: {
    menu: (name) => `Autres actions : ${name}`,
    up: 'Monter',
    down: 'Descendre',
    remove: 'Retirer',
  },
  play: {
    play: 'Écouter',
    stop: 'Arrêter',
    playOf: (name) => `Écouter : ${name}`,
    stopOf: (name) => `Arrêter : ${name}`,
    notPlayed: 'La lecture n’a pas pu se faire. Réessayez.',
    noVoice: (language) => `Aucune voix ne parle ${language} ici ; l’écoute n’est donc pas possible.`,
    nothing: 'Ce texte ne contient rien qui puisse être dit.',
    tooMany: 'Cela fait beaucoup à la fois. Patientez un instant, puis réessayez.',
    away: 'La voix n’a pas répondu. Réessayez dans un instant.',
  },
  start: {
    numbers: (numbers) => `Les appels vers ${numbers} commencent ici.`,
    noNumbers: 'Aucun numéro de téléphone ne mène encore à ce scénario.',
  },
  ladders: {
    title: 'Quand aucune bonne réponse ne vient',
    silence: 'L’appelant ne dit rien',
    misunderstanding: 'Pas compris',
    step: (count) => `${nth(count)} fois`,
    openStep: (ladder, count, words) => `${ladder}, ${nth(count)} fois : ${words}`,
    asksAgain: 'Sans texte ici, la question est reposée ; le dernier texte est redit.',
    addTo: (ladder, count) => `${ladder} : ajouter un texte pour la ${nth(count)} fois`,
    givesUp: (count) =>
      count === 0
        ? 'La question n’est posée qu’une fois ; l’appel suit ensuite les chemins ci-dessous.'
        : `Après ${count === 1 ? 'un nouvel essai' : `${count} nouveaux essais`}, l’appel suit les chemins ci-dessous.`,
    neverHeard: (count) =>
      `Ce texte n’est jamais entendu : après ${count === 1 ? 'un nouvel essai' : `${count} nouveaux essais`}, l’appel continue.`,
  },
  ask: {
    slots: 'Ce qui est demandé',
    slot: (number) => `Question ${number}`,
    slotOf: (number, variable) => `Question ${number} : ${variable}`,
    add: 'Demander une chose de plus',
    quickTitle: 'Que faut-il apprendre ?',
    quickOr: 'Ou choisissez ci-dessous ce que ce scénario connaît déjà.',
    question: 'La question',
    quick: {
      date: { name: 'Une date', label: 'Date', question: 'Pour quel jour ?' },
      time: { name: 'Une heure', label: 'Heure', question: 'À quelle heure ?' },
      number: { name: 'Un nombre', label: 'Nombre', question: 'Combien ?' },
      name: { name: 'Un nom', label: 'Nom', question: 'Quel est votre nom ?' },
      phone: {
        name: 'Un numéro de téléphone',
        label: 'Numéro de téléphone',
        question: 'Quel est votre numéro de téléphone ?',
      },
      digits: { name: 'Un numéro de client', label: 'Numéro de client', question: 'Quel est votre numéro de client ?' },
      'yes-no': { name: 'Oui ou non', label: 'Réponse', question: 'Cela vous convient-il ?' },
      choice: { name: 'Un choix dans une liste', label: 'Choix', question: 'Que souhaitez-vous ?' },
    },
    variable: 'Retenu sous le nom de',
    entity: 'Écoute',
    byKeys: 'Peut aussi être tapé sur les touches du téléphone.',
    notByKeys: 'À la voix seulement : ne peut pas être tapé sur les touches du téléphone.',
    confirm: 'Relit la réponse',
    confirms: { never: 'Jamais', 'when-unsure': 'En cas de doute', always: 'Toujours' },
    askAgain: 'Demander même si la réponse est déjà connue',
  },
  choose: {
    choices: 'Chemins possibles',
    choice: (number, label) => (label === '' ? `Chemin ${number}` : `Chemin ${number} : ${label}`),
    label: 'Nom',
    intents: 'Si l’appelant veut',
    chooseIntents: 'Choisir des intentions',
    key: 'Ou touche',
    noKey: 'aucune',
    add: 'Ajouter un chemin',
    newLabel: 'Nouveau chemin',
    clarify: 'Quand seul le sujet est clair',
    clarifyHint:
      'Dit lorsqu’un appelant nomme un sujet sans dire ce qu’il souhaite. {{ topic }} est le mot de l’appelant.',
  },
  confirm: {
    slots: 'Ce que l’appelant peut corriger',
    slotsHint: '« Non, cinq personnes » est alors compris comme cinq personnes, puis relu.',
    none: 'Ce scénario ne pose encore aucune question ; il n’y a rien à corriger.',
  },
  end: {
    result: 'L’appel compte comme',
    resultHint: 'Dans les listes et les chiffres. Minuscules, chiffres et tirets.',
    empty: 'Écrivez comment l’appel est compté, sinon le brouillon ne peut pas être enregistré.',
  },
  choosing: {
    newOne: {
      variable: 'Nouvelle variable…',
      entity: 'Nouveau type de réponse…',
      intent: 'Nouvelle intention…',
    },
    gone: (name) => `${name} (n’existe pas)`,
    nothingFound: 'Rien trouvé',
  },
};

/** Les mots des formulaires de ce qui est dit et entendu. */
export const wordsTexts: SameWords<typeof english> = {
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
    newName: 'Nouvelle variable de ce nom',
    unknownName: (source: string) =>
      `Rien ne s’appelle ${source} ici. Corrigez ce nom ou ajoutez une variable qui le porte.`,
    ...forms,
    brokenName: (source: string) =>
      `« ${source} » n’est pas un nom entre doubles accolades. Écrivez-le ainsi : {{ nom }}.`,
  },
};
