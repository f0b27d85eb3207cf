import type { vocabularyTexts as english } from '../en/vocabulary-texts.js';
import type { SameWords } from '@baton/web';

type Words = SameWords<typeof english>;

const places = (count: number): string => (count === 1 ? '1 endroit' : `${count} endroits`);

/** Les mots du vocabulaire. */
const vocabulary: Words['vocabulary'] = {
  title: 'Vocabulaire',
  close: 'Fermer le vocabulaire',
  tabs: { intent: 'Intentions', entity: 'Réponses', variable: 'Variables' },
  intro: {
    intent: 'Ce que les appelants peuvent vouloir, par des exemples de leurs phrases.',
    entity: 'Les types de réponses, et comment ils sont entendus.',
    variable: 'Ce qui est retenu pendant un appel.',
  },
  none: {
    intent: 'Aucune intention. Ajoutez ce que les appelants peuvent vouloir, avec quelques façons de le dire.',
    entity: 'Aucun type de réponse. Ajoutez-en un pour chaque chose à demander.',
    variable: 'Aucune variable. Ajoutez-en une pour chaque chose à retenir.',
  },
  add: {
    intent: 'Ajouter une intention',
    entity: 'Ajouter un type de réponse',
    variable: 'Ajouter une variable',
  },
  newTitle: { intent: 'Nouvelle intention', entity: 'Nouveau type de réponse', variable: 'Nouvelle variable' },
  label: 'Comment s’appelle-t-elle ?',
  labelExamples: { intent: 'réserver une table', entity: 'Nombre de personnes', variable: 'Taille du groupe' },
  needsLabel: 'Donnez un nom que l’on comprend.',
  needsPhrase: 'Écrivez au moins une façon de le dire.',
  create: 'Ajouter',
  back: { intent: 'Toutes les intentions', entity: 'Tous les types de réponses', variable: 'Toutes les variables' },
  shownAs: 'Appelé',
  name: 'Nom court',
  nameHint: 'Il figure dans les conditions et entre doubles accolades. Tous les usages changent avec lui.',
  rename: 'Renommer partout',
  nameFaults: {
    wrong: 'Lettres, chiffres et _ seulement, en commençant par une lettre.',
    taken: 'Autre chose porte déjà ce nom.',
    reserved: 'Ce mot a déjà un sens. Choisissez-en un autre.',
  },
  uses: (count) => (count === 0 ? 'Utilisé nulle part' : `Utilisé à ${places(count)}`),
  inTest: (name) => `Test : ${name}`,
  remove: 'Supprimer',
  removeTitle: (name) => `Supprimer « ${name} » ?`,
  removeText: (count) =>
    `Utilisé à ${places(count)}. Ces endroits restent tels quels et sont signalés comme problèmes jusqu’à leur correction. « Annuler » le rétablit.`,
  removeAnyway: 'Supprimer quand même',
  phrases: 'Façons de le dire',
  phrasesHint: 'Une par ligne ; collez-en autant que vous voulez. Plus les mots diffèrent, mieux c’est entendu.',
  phraseCount: (count) => (count === 1 ? '1 phrase' : `${count} phrases`),
  fewPhrases: 'Ajoutez-en : à partir d’une dizaine de phrases différentes, la compréhension est bonne.',
  doubled: (phrase) => `« ${phrase} » figure ici deux fois.`,
  alsoIn: (phrase, intents) =>
    `« ${phrase} » figure aussi dans ${intents} ; une seule de ces intentions peut être entendue.`,
  topic: 'Mots du sujet',
  topicHint: 'Ils nomment le sujet sans dire quoi faire : « prélèvement ». L’assistant demande alors une précision.',
  care: 'Demande de l’attention',
  cares: {
    none: 'Non',
    sensitive: 'Sensible : plus de temps, et une personne plus tôt',
    vulnerable: 'Vulnérable : en tête de la file, et jamais raccroché',
  },
  kind: 'Type de réponse',
  kinds: {
    choice: 'Une réponse parmi plusieurs',
    number: 'Un nombre',
    digits: 'Des chiffres, un par un',
    date: 'Une date',
    time: 'Une heure',
    money: 'Une somme d’argent',
    phone: 'Un numéro de téléphone',
    email: 'Une adresse e-mail',
    name: 'Le nom d’une personne',
    'yes-no': 'Oui ou non',
    pattern: 'Un code de forme fixe',
  },
  choices: 'Réponses possibles',
  choice: (number) => `Réponse ${number}`,
  choiceValue: 'Réponse',
  synonyms: 'Se dit aussi',
  synonymsHint: 'Séparés par des virgules',
  addChoice: 'Ajouter une réponse',
  newChoice: (number) => `réponse ${number}`,
  choicesTwice: (word) => `« ${word} » désigne plus d’une réponse.`,
  least: 'Au moins',
  most: 'Au plus',
  fewestDigits: 'Chiffres au minimum',
  mostDigits: 'Chiffres au maximum',
  pattern: 'Sa forme',
  patternHint: 'Une expression régulière, comme [A-Z]{2}[0-9]{6} pour deux lettres et six chiffres.',
  patternWrong: 'Cette forme est illisible. Vérifiez les crochets et parenthèses.',
  type: 'Ce qu’elle contient',
  types: {
    string: 'Du texte',
    number: 'Un nombre',
    boolean: 'Oui ou non',
    date: 'Une date',
    time: 'Une heure',
    phone: 'Un numéro de téléphone',
    list: 'Une liste',
  },
  personal: 'Personnelle : masquée dans les journaux, traces et enregistrements',
  handoff: 'Le conseiller la reçoit lors du transfert',
  parameter: 'Un autre scénario qui exécute celui-ci lui donne sa valeur',
  variableCare: 'Quand elle devient vraie, l’appelant demande de l’attention',
  marks: { personal: 'personnelle', handoff: 'pour l’agent', parameter: 'reçue', care: 'attention' },
};

const tester: Words['tester'] = {
  title: 'Essayer une phrase',
  phrase: 'Ce qu’un appelant pourrait dire',
  example: 'une table pour quatre demain',
  at: 'Entendu à',
  anywhere: 'N’importe où dans le scénario',
  learning: 'Apprentissage des phrases…',
  cannot: (language) => `La langue ${language} n’est pas connue ici ; les phrases ne peuvent pas être essayées.`,
  failed: 'L’essai des phrases ne fonctionne pas en ce moment.',
  wants: (intent) => `Veut : ${intent}`,
  nearest: (intent) => `Le plus proche, mais pas assez : ${intent}`,
  confidence: 'Degré de certitude',
  topic: (word) => `Il s’agit de « ${word} » ; l’assistant demanderait une précision.`,
  sure: 'Sûr',
  likely: 'Assez sûr',
  wouldAsk: 'Demanderait une précision',
  notUnderstood: 'Pas compris',
  percent: (percent) => `${percent} %`,
  yes: 'Répond oui',
  no: 'Répond non',
  person: 'Veut parler à une personne',
  holdOn: 'Demande un instant',
  repeat: 'Veut l’entendre de nouveau',
  confused: (count) =>
    count === 1
      ? '1 phrase peut être prise pour une autre intention'
      : `${count} phrases peuvent être prises pour une autre intention`,
  confusedHint:
    'Chacune a été entendue comme si elle n’était pas dans la liste. Donnez aux intentions des phrases plus différentes.',
  takenFor: (phrase, intent) => `« ${phrase} » ressemble à ${intent}`,
};

/** Les mots du vocabulaire, et de l’essai de ce qui est entendu. */
export const vocabularyTexts: Words = { vocabulary, tester };
