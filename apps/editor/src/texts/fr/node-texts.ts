import type { Entity, FailureKind, Tone } from '@baton/flow-schema';
import type { nodeTexts as en } from '../en/node-texts.js';
import type { SameWords } from '@baton/web';

const times = (count: number): string => `${count} fois`;
const nth = (count: number): string => (count === 1 ? '1re' : `${count}e`);

const entityKinds: Record<Entity['kind'], string> = {
  choice: 'une réponse parmi plusieurs',
  number: 'un nombre',
  digits: 'des chiffres',
  date: 'une date',
  time: 'une heure',
  money: 'un montant',
  phone: 'un numéro de téléphone',
  email: 'une adresse e-mail',
  name: 'un nom',
  'yes-no': 'oui ou non',
  pattern: 'un code',
};

const tones: Record<Tone, string> = {
  neutral: 'Neutre',
  uncertain: 'Hésitant',
  apologetic: 'Navré',
  cheerful: 'Enjoué',
  calm: 'Posé',
};

const failures: Record<FailureKind, string> = {
  request: 'une demande à un autre système',
  recognition: 'la reconnaissance vocale',
  synthesis: 'la voix',
  handoff: 'un transfert',
  runtime: 'Baton lui-même',
};

const nodes: (typeof en)['nodes'] = {
  start: { title: 'Début', purpose: 'L’appel est pris.', line: 'L’appel est pris' },
  say: { title: 'Dire', purpose: 'Dit quelque chose à l’appelant.', example: 'Bienvenue, merci de votre appel.' },
  ask: {
    title: 'Demander',
    purpose: 'Obtient une information et la retient.',
    example: 'Que souhaitez-vous nous dire ?',
  },
  choose: {
    title: 'Choisir',
    purpose: 'Continue selon ce que veut l’appelant.',
    example: 'En quoi puis-je vous aider ?',
    choiceExample: 'Premier choix',
  },
  confirm: { title: 'Confirmer', purpose: 'Relit et entend oui ou non.', example: 'Est-ce exact ?' },
  check: {
    title: 'Vérifier',
    purpose: 'Continue selon une condition ; l’appelant n’entend rien.',
    ruleExample: 'Si c’est vrai',
  },
  set: { title: 'Retenir', purpose: 'Retient une valeur ; l’appelant n’entend rien.' },
  request: {
    title: 'Demande web',
    purpose: 'Envoie une demande par le web et retient la réponse.',
    example: 'https://api.example.com/commandes',
    line: (method, host) => `${method} ${host}`,
  },
  'queue-status': {
    title: 'Interroger la file',
    purpose: 'Cherche si quelqu’un est libre et combien de temps il faut attendre.',
    line: (queue) => `Quelle attente dans ${queue} ?`,
  },
  handoff: {
    title: 'Transférer',
    purpose: 'Confie l’appel à une personne.',
    example: 'Je vous mets en relation avec un collègue.',
    line: (destination) => `Vers ${destination}`,
  },
  callback: {
    title: 'Rappeler',
    purpose: 'Programme un rappel par une personne d’une file.',
    line: (queue) => `Une personne de ${queue} rappelle`,
  },
  voicemail: {
    title: 'Prendre un message',
    purpose: 'Enregistre ce que dit l’appelant pour les personnes d’une file.',
    example: 'Laissez un message après le signal.',
    line: (queue) => `Un message pour ${queue}`,
  },
  subflow: {
    title: 'Autre scénario',
    purpose: 'Exécute un autre scénario publié, puis revient.',
    line: (flow) => `Exécute ${flow}`,
  },
  rule: { title: 'Règle de transfert', purpose: 'Veille sur tout l’appel et intervient.' },
  resume: {
    title: 'Revenir',
    purpose: 'Revient à ce qu’une règle a interrompu et repose la question.',
    line: 'Repose la question interrompue',
  },
  end: { title: 'Fin', purpose: 'Dit au revoir et raccroche.', example: 'Merci de votre appel. Au revoir.' },
  note: {
    title: 'Note',
    purpose: 'Une remarque pour vos collègues ; les appelants ne l’entendent jamais.',
    example: 'Pourquoi c’est ainsi…',
  },
};

const outcomes: Record<string, string> = {
  next: 'Ensuite',
  answered: 'A répondu',
  silence: 'L’appelant ne dit rien',
  misunderstanding: 'Pas compris',
  yes: 'Oui',
  no: 'Non',
  otherwise: 'Sinon',
  available: 'Quelqu’un est libre',
  waiting: 'Il y a de l’attente',
  closed: 'Fermé',
  unknown: 'Inconnu',
  connected: 'Après le conseiller',
  'no-agent': 'Personne ne répond',
  refused: 'Refusé',
  stayed: 'L’appelant reste ici',
  booked: 'Rappel programmé',
  left: 'Message laissé',
  'nothing-left': 'Aucun message',
  ok: 'A répondu',
  failed: 'Échec',
};

/** Words about nodes: their types, settings, prompts, triggers and outcomes. */
export const nodeTexts: SameWords<typeof en> = {
  nodes,
  outcomes,
  entityKinds,
  tones,
  failures,
  prompts: {
    says: 'L’assistant dit',
    asksFor: (variable) => `Demande « ${variable} »`,
    silence: (count) => `L’appelant ne dit rien, ${nth(count)} fois`,
    misunderstanding: (count) => `Pas compris, ${nth(count)} fois`,
    beforeHandoff: 'Dit avant de transférer',
    filler: 'Dit quand l’attente se prolonge',
    fillerHint: 'Pour que l’appelant ne reste pas dans le silence.',
    whileBooking: 'Dit pendant la programmation',
    beforeTone: 'Dit avant le signal',
    beforeResume: 'Dit avant de revenir',
    goodbye: 'Dit au revoir',
    wording: (label, number, of) => (of === 1 ? label : `${label}, formulation ${number} sur ${of}`),
    addWording: 'Ajouter une formulation',
    addWordingTo: (label) => `Ajouter une formulation : ${label}`,
    toneOf: (label) => `Ton de la voix : ${label}`,
    add: (label) => `Ajouter : ${label}`,
    remove: (label) => `Supprimer : ${label}`,
    example: 'Écrivez ici ce que dit l’assistant.',
    empty: 'Écrivez quelque chose, sinon le brouillon ne peut pas être enregistré.',
  },
  facts: {
    summary: 'Résumé pour le conseiller',
    noteText: 'Note',
    webAddress: 'Adresse web',
    webAddressHint: 'https://hôte/chemin. {{ name }} insère une valeur, mais pas dans l’hôte.',
    requestBody: 'Ce qui est envoyé (JSON)',
    requestBodyHint: 'Par exemple {"people": {{ people }}}.',
    status: (from, to) => (from === to ? `Statut ${from}` : `Statut ${from} à ${to}`),
  },
  triggers: {
    asksForPerson: (key) =>
      key === null ? 'l’appelant demande une personne' : `l’appelant demande une personne ou appuie sur ${key}`,
    silence: (count) => `l’appelant ne dit rien ${times(count)} de suite`,
    misunderstanding: (inARow, inCall) =>
      `une réponse n’est pas comprise ${times(inARow)} de suite, ou ${times(inCall)} dans l’appel`,
    anySensitiveTopic: 'un sujet sensible ou une vulnérabilité se fait entendre',
    topic: (intents) => `l’appelant parle de ${intents}`,
    condition: (expression) => `ceci devient vrai : ${expression}`,
    anyFailure: 'une panne technique survient',
    failure: (kinds) => `une panne touche : ${kinds}`,
    loop: (count) => `le même endroit est atteint ${times(count)}`,
    tooLong: (seconds) => `l’appel dure plus de ${seconds} secondes`,
  },
  seconds: (seconds) => `${seconds.toLocaleString('fr-FR')} seconde${seconds >= 2 ? 's' : ''}`,
  yesNo: (value) => (value ? 'oui' : 'non'),
  none: 'rien',
};
