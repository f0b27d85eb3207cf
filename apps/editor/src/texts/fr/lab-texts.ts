import type { LabTexts } from '@baton/flow-lab/words';

const lab: LabTexts = {
  quoted: (text) => `« ${text} »`,
  list: (parts) => parts.join(', '),
  seconds: (seconds) => `${String(seconds).replace('.', ',')} s`,

  lines: {
    nothing: '…',
    heard: { take: '', confirm: ' [mal entendu]', reject: ' [pas compris]' },
    pressed: (keys) => `[appuie sur ${keys}]`,
    silent: '[ne dit rien]',
    left: '[raccroche]',
    brokeOff: {
      'media-lost': 'la ligne est coupée',
      shutdown: 'l’appel est coupé : le système a été arrêté',
      error: 'l’appel est coupé',
    },
    queue: {
      available: 'la file : quelqu’un est libre',
      waiting: 'la file : il y a de l’attente',
      closed: 'la file est fermée',
      unknown: 'l’état de la file est inconnu',
    },
    queueWait: (queue, minutes) => `${queue}, ${minutes} min`,
    requestSent: (method, url) => `un autre système est interrogé : ${method} ${url}`,
    requestAnswered: (status) => `l’autre système répond ${status}`,
    requestFailed: (failure) => `l’autre système échoue : ${failure}`,
    requestFailures: {
      timeout: 'pas de réponse à temps',
      network: 'il est injoignable',
      refused: 'son adresse n’est pas autorisée',
      'too-large': 'sa réponse est trop longue',
      'not-json': 'sa réponse est illisible',
      'circuit-open': 'trop d’échecs récents',
      'no-secret': 'il manque un secret',
    },
    callbackAsked: (queue) => `un rappel par ${queue} est demandé`,
    callbackBooked: 'le rappel est enregistré',
    callbackNotBooked: 'aucun rappel ne peut être enregistré',
    messageAsked: (queue) => `un message est enregistré pour ${queue}`,
    messageLeft: (seconds) => `un message de ${seconds} est laissé`,
    noMessage: 'aucun message n’est laissé',
    handoff: (to, way) => `transfert à ${to} (${way})`,
    ways: {
      attended: 'annoncé',
      bridge: 'mis en relation',
      refer: 'déplacé',
      callback: 'rappel',
      voicemail: 'message',
    },
    handoffEnded: {
      connected: 'le transfert : en relation avec un conseiller',
      busy: 'le transfert échoue : la ligne est occupée',
      'no-answer': 'le transfert échoue : personne ne répond',
      declined: 'le transfert échoue : refusé',
      unreachable: 'le transfert échoue : personne n’est joignable',
      failed: 'le transfert échoue',
      stayed: 'l’appelant renonce au transfert et reste',
    },
    agentLeft: 'le conseiller raccroche ; l’appelant est de retour',
    failed: {
      request: 'une panne survient : une demande à un autre système',
      recognition: 'une panne survient : la reconnaissance vocale',
      synthesis: 'une panne survient : la voix',
      handoff: 'une panne survient : un transfert',
      runtime: 'une panne survient : le système lui-même',
    },
    hungUp: (result) => `l’assistant raccroche : ${result}`,
    rule: (name) => `règle : ${name}`,
  },

  where: {
    notBegun: 'l’appel n’a pas commencé',
    at: (place) => `l’appelant est à ${place}`,
    ended: (place) => `l’appel s’est terminé à ${place}`,
  },
  instead: {
    and: (one, other) => `${one} ; ${other}`,
    heard: (texts) => `entendu : ${texts}`,
    nothing: 'rien',
    tones: (tones) => `tons : ${tones}`,
    tone: (tone, text) => `${tone} (${text})`,
    notSaid: 'rien n’a été dit',
    path: (missing, after) =>
      after === null ? `l’appel n’arrive pas à ${missing}` : `l’appel n’arrive pas à ${missing} après ${after}`,
    went: (path) => `il est passé par ${path}`,
    nowhere: 'aucune carte',
    noRule: 'aucune règle n’est intervenue',
    rules: (rules) => `règles intervenues : ${rules}`,
    value: (name, value) => `${name} vaut ${value}`,
    noValue: (name) => `${name} n’a pas de valeur`,
    care: {
      none: 'non signalé',
      vulnerable: 'signalé : appelant vulnérable',
      sensitive: 'signalé : sujet sensible',
    },
    requests: (sent) => `demandes envoyées : ${sent}`,
    ends: (result) => `l’appel se termine par le résultat ${result}`,
    goesOn: 'l’appel continue',
    noHandoff: 'aucun transfert',
    handoffs: (handoffs) => `transféré ${handoffs}`,
    handoff: (to, way) => `à ${to} (${way})`,
    anAddress: 'une adresse',
  },
  unused: {
    request: 'aucune demande n’attend cette réponse',
    callback: 'aucun rappel n’attend cette réponse',
  },

  way: {
    rule: (rule) => `règle ${rule}`,
    handoff: {
      attended: (to) => `transfert à ${to}, annoncé`,
      bridge: (to) => `transfert à ${to}`,
      refer: (to) => `appel déplacé vers ${to}`,
      callback: (to) => `rappel par ${to}`,
      voicemail: (to) => `message pour ${to}`,
    },
    queueAsked: (queue) => `état de la file ${queue} ?`,
    asks: (place) => `pose sa question à ${place}`,
    end: (result) => `l’appel se termine : ${result}`,
  },

  reasons: {
    callOver: (result) => `L’appel est terminé (${result}).`,
    nobodyWaits: 'Personne n’attend que l’appelant parle',
    nobodyListens: 'Personne n’écoute l’appelant',
    noKeyWanted: (key) => `Personne n’attend la touche ${key}`,
    because: (what, meanwhile) => (meanwhile === null ? `${what}.` : `${what} : ${meanwhile}.`),
    meanwhile: {
      over: 'l’appel est terminé',
      'with-agent': 'l’appelant est avec un conseiller',
      queue: 'la file est interrogée',
      request: 'un autre système est interrogé',
      callback: 'un rappel est en cours d’enregistrement',
      recording: 'un message est en cours d’enregistrement',
      transfer: 'un transfert est en cours',
    },
    nothingSaid: 'Rien n’est en train d’être dit : il n’y a rien à interrompre.',
    saidBefore: (lasts, after) => `Le message dure ${lasts} ; après ${after}, il n’y a plus rien à interrompre.`,
    keyEndsNothing: 'Cette touche ne termine pas le message.',
    noRecording: 'Aucun message n’est en cours d’enregistrement.',
    noAgent: 'L’appelant n’est pas avec un conseiller.',
    noHandoff: 'Aucun transfert n’est en cours.',
    noCall: 'Il n’y a pas d’appel.',
    tooManySteps: (most) => `Cet appel compte plus de ${most} étapes.`,
    nothingDone: 'Rien n’a été fait pendant cet appel.',
    tooLong: 'Cet appel est trop long pour un cas de test.',
    neverAnswered: 'Cet appel n’a jamais été pris.',
    cannotRun: () => 'Ce scénario ne peut pas être exécuté : sa langue n’est pas comprise, ou il contient des erreurs.',
    madeDoesNotPass: 'Cet appel ne se déroule plus comme il s’est déroulé.',
    goesOtherwise: (after, went, goes) =>
      `Cet appel ne se déroule plus comme il s’est déroulé : après ${after}, il allait à ${went} et va maintenant à ${goes}.`,
    beginning: 'le début',
    nothing: 'rien',
  },

  faults: {
    flow: 'le scénario',
    who: {
      'unsafe-silence': 'Un appelant qui ne dit rien',
      'unsafe-misunderstanding': 'Un appelant qui n’est jamais compris',
      'unsafe-person': 'Un appelant qui demande une personne',
      'unsafe-failure': 'En cas de panne extérieure, un appelant',
    },
    anybody: 'Un appelant',
    follows: 'la suite',
    stranded: {
      message: (who, where, way) => `${who} reste bloqué à ${where} : ${way} ne mène nulle part.`,
      fix: 'Tirez-en une ligne vers un transfert, ou vers une fin qui explique la suite.',
      last: (way) => `${way} ne mène nulle part`,
    },
    spinning: {
      message: (who, where) =>
        `${who} tourne en rond à ${where} sans être écouté, jusqu’à ce que le système y mette fin.`,
      fix: 'Faites sortir la boucle vers une question, un transfert ou une fin.',
      last: 'et ainsi de suite, sans écouter',
    },
    wordless: {
      message: (who, where) => `À ${where}, l’assistant raccroche sans un mot. ${who} peut y arriver.`,
      fix: 'Donnez à la fin un message qui explique la suite.',
      last: 'l’appel se termine sans un mot',
    },
    'person-ignored': {
      message: (_who, where) => `Un appelant qui demande une personne à ${where} n’est pas compris.`,
      fix: 'Dessinez une règle « demande une personne » qui intervient chaque fois et surveille cette carte, et menez-la à un transfert.',
      last: 'la demande d’une personne compte comme une incompréhension',
    },
    engine: {
      message: (who, where) => `${who} arrive à une erreur de Baton lui-même à ${where}.`,
      fix: 'Vous n’y êtes pour rien. Merci de la signaler, avec ce scénario.',
      last: 'le système échoue',
    },
    circle: {
      message: (who, where) =>
        `${who} tourne en rond à partir de ${where}, sans arriver à une personne ni à un au revoir.`,
      fix: 'Menez la ligne qui ferme la boucle à un transfert, ou à une fin qui explique la suite.',
      last: 'et ainsi de suite, en rond',
    },
    trapped: {
      message: (_who, where) =>
        `Tant que dure une panne extérieure, aucune réponse de l’appelant ne le fait sortir de ${where}.`,
      fix: 'Menez l’échec à un transfert, ou à une fin qui explique la suite, au lieu de reposer la question.',
      last: 'et ainsi de suite, tant que dure la panne',
    },
    'too-many-turns': {
      message: (who, where, turns) =>
        `${who} n’arrive ni à une personne ni à un au revoir en ${turns} échanges à partir de ${where}.`,
      fix: 'Menez plus tôt à un transfert, ou à une fin qui explique la suite.',
      last: (turns) => `et ainsi de suite, après ${turns} échanges`,
    },
  },
};

/** Ce que dit le laboratoire : tests, preuve de sûreté, appels ligne par ligne. */
export const labTexts = { lab };
