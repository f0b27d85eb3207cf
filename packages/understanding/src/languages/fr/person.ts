import type { PersonLanguage } from '../language.js';

const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/);

/** How French-speaking callers ask for a person. Commonest first. */
export const person: PersonLanguage = {
  nouns: lines(`
    conseiller
    quelqu'un
    humain
    agent
    personne
    conseillère
    opérateur
    responsable
    service client
    être humain
    opératrice
    standard
    standardiste
    accueil
    secrétariat
    secrétaire
    interlocuteur
    service clients
    service clientèle
    service après-vente
    représentant
    collaborateur
    réception
    réceptionniste
    employé
    directeur
    gérant
    agent humain
    téléconseiller
    vraie personne
    personne réelle
    personne humaine
    membre du personnel
    membre de l'équipe
    quelqu'un d'humain
    directrice
    gérante
    employée
    hôtesse
    manager
    superviseur
    supérieur
    humaine
    humains
    conseillers
    chargé de clientèle
    assistance
    support
  `),
  summons: [
    'conseiller',
    'conseillère',
    'opérateur',
    'opératrice',
    'service client',
    'un humain',
    'un agent',
    'standard',
    'un conseiller',
    'être humain',
    'une vraie personne',
  ],
  afterTrade: [
    'de',
    'du',
    'des',
    'le',
    'immobilier',
    'immobilière',
    'bancaire',
    'est',
    'ma',
    'mon',
    'a',
    'avait',
    'qui',
    'pour',
    'vient',
    'peut',
    'doit',
    'viendra',
    'vous',
  ],
  others: lines(`
    gens
    monsieur
    madame
    dame
    homme
    femme
    équipe
    chef
    cuisinier
    serveur
    serveuse
    patron
    patronne
    propriétaire
    personnel
    collègue
    technicien
    spécialiste
    cuisine
    direction
    bureau
    restaurant
    docteur
    médecin
    infirmière
    comptabilité
  `),
  qualifiers: [
    'vrai',
    'vraie',
    'autre',
    'véritable',
    'réel',
    'réelle',
    'humain',
    'humaine',
    'vivante',
    'vivant',
    'de',
    'vos',
    'votre',
    'le',
    'la',
    'les',
    'un',
    'une',
    'des',
    'du',
    'à',
    'au',
    'aux',
    'avec',
    'nouveau',
    'directement',
    'gentil',
    'tout',
    'suite',
    'plutôt',
    'disponible',
    'compétente',
    'compétent',
    "l'",
  ],
  contacts: lines(`
    parler à
    parler avec
    parler au
    passez-moi
    me passer
    transférez-moi à
    transférez-moi vers
    mettez-moi en relation avec
    me mettre en relation avec
    mettre en relation avec
    mettez-moi en contact avec
    me mettre en contact avec
    discuter avec
    échanger avec
    joindre
    parler
    contacter
    être mis en relation avec
    être mise en relation avec
    être mis en contact avec
    me transférer à
    me transférer vers
    me transférer au
    transférez-moi au
    mettez-moi avec
    entrer en contact avec
    prendre contact avec
    avoir affaire à
    voir avec
    parle avec
    parle à
    basculez-moi vers
    renvoyez-moi vers
    dirigez-moi vers
    orientez-moi vers
    faire passer
    passer à
    avoir au téléphone
    avoir en ligne
    avoir au bout du fil
    discuter avec
    repasser
    repassez-moi
  `),
  wishes: lines(`
    je veux
    je voudrais
    j'aimerais
    j'ai besoin de
    il me faut
    il me faudrait
    je souhaite
    donnez-moi
    trouvez-moi
    je préfère
    je préférerais
    je demande
    j'ai demandé
    je veux avoir
    je voudrais avoir
    j'aimerais avoir
    je peux avoir
    puis-je avoir
    pourrais-je avoir
    est-ce que je peux avoir
    on peut avoir
    y a-t-il
    il y a
    est-ce qu'il y a
    je cherche
    appelez-moi
    allez me chercher
    allez chercher
    besoin de
    préférerais avoir
    avoir
    on veut
    nous voulons
    je réclame
    j'exige
  `),
  whole: lines(`
    mettez-moi en relation
    transférez-moi
    transférez l'appel
    transférez mon appel
    transférer mon appel
    transférer l'appel
    basculez-moi
    quelqu'un peut m'aider
    quelqu'un pour m'aider
    quelqu'un pourrait m'aider
    est-ce que quelqu'un peut
    vous êtes un robot
    êtes-vous un robot
    c'est un robot
    vous êtes une machine
    êtes-vous une machine
    je parle à un robot
    je parle à une machine
    je parle à un ordinateur
    vous êtes humain
    vous êtes une vraie personne
    êtes-vous humain
  `),
  machines: lines(`
    robot
    robots
    machine
    machines
    ordinateur
    répondeur
    automate
    boîte vocale
    serveur vocal
    voix artificielle
    intelligence artificielle
    ia
    bot
    assistant virtuel
    assistant vocal
    enregistrement
  `),
  negations: ['pas', 'sans', 'jamais', 'plus', 'plutôt que', 'au lieu de', 'marre de'],
  subjects: ['je', 'on', 'nous'],
  otherTrades: ['sous', 'ex', 'ancien'],
  possessives: ['mon', 'ma', 'mes', 'notre', 'nos', 'son', 'sa', 'leur'],
  articles: ['un', 'une', 'le', 'la', 'les', 'des', 'du', 'au', 'à'],
  courtesies: [
    's',
    'se',
    'il',
    'vous',
    'te',
    'plaît',
    'merci',
    'bonjour',
    'bonsoir',
    'allô',
    'maintenant',
    'non',
    'oui',
    'ouais',
    'nan',
    'juste',
    'okay',
    'euh',
    'heu',
    'bon',
    'ben',
    'bah',
    'alors',
    'donc',
    'mais',
    'et',
    'vite',
    'rapidement',
    'immédiatement',
    'tout',
    'de',
    'suite',
    'ah',
    'oh',
    'pardon',
    'désolé',
    'monsieur',
    'madame',
    'enfin',
    'seulement',
    'beaucoup',
    'bien',
    'très',
  ],
};
