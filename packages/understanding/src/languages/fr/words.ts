/** Elided words → what they stand for. "l'" is "le" whatever its gender. */
const elided = new Map(
  Object.entries({
    j: 'je',
    l: 'le',
    d: 'de',
    n: 'ne',
    m: 'me',
    t: 'te',
    s: 'se',
    c: 'ce',
    qu: 'que',
    jusqu: 'jusque',
    lorsqu: 'lorsque',
    puisqu: 'puisque',
    quoiqu: 'quoique',
  }),
);

/** Words with an apostrophe that are one word. */
const whole = new Set(["aujourd'hui", "quelqu'un", "quelqu'une", "prud'hommes"]);

/** As it is typed in a hurry → as it is written. */
const written = new Map<string, string[]>(
  Object.entries({
    ca: 'ça',
    apres: 'après',
    apm: 'après midi',
    deja: 'déjà',
    voila: 'voilà',
    desole: 'désolé',
    desolee: 'désolé',
    désolée: 'désolé',
    repeter: 'répéter',
    repetez: 'répétez',
    reserver: 'réserver',
    verifier: 'vérifier',
    reflechir: 'réfléchir',
    plait: 'plaît',
    svp: 'se il vous plaît',
    stp: 'se il te plaît',
    aujourdhui: "aujourd'hui",
    quelquun: "quelqu'un",
    rdv: 'rendez vous',
    ok: 'okay',
    okey: 'okay',
    zero: 'zéro',
    fevrier: 'février',
    aout: 'août',
    decembre: 'décembre',
    noel: 'noël',
    operateur: 'opérateur',
    operatrice: 'opératrice',
    operation: 'opération',
    conseillere: 'conseillère',
    allo: 'allô',
    bientot: 'bientôt',
    oclock: 'heures',
    h: 'heures',
    hs: 'heures',
    heure: 'heure',
    mr: 'monsieur',
    mme: 'madame',
    mlle: 'mademoiselle',
    merci: 'merci',
    pb: 'problème',
    tel: 'téléphone',
    tél: 'téléphone',
  }).map(([word, words]) => [word, words.split(' ')]),
);

export const ordinalEndings = ['ère', 'ere', 'er', 're', 'ième', 'ieme', 'ème', 'eme', 'e'];

/** "19h30" and "19 h 30" → 19:30, "12,40" → 12.40, "1 000" → 1000. */
export const tidy = (text: string): string =>
  text
    .replace(/(\d)[\u00a0\u202f ](?=\d{3}(?!\d))(?<!\d{4}.)(?<!\d[\u00a0\u202f ]\d{2}.)/g, '$1')
    .replace(/(?<![\d:])(\d{1,2})\s?h(?:eures?)?\s?([0-5]\d)(?![\d\p{L}])/gu, '$1:$2')
    .replace(/(\d)h(?!\p{L})/gu, '$1 h')
    .replace(/(\d),(?=\d{1,2}(?!\d))/g, '$1.');

/** One token → its words: elisions opened ("j'aimerais" → je aimerais), one spelling. */
export function expand(word: string): string[] {
  const known = written.get(word);
  if (known) return known;
  if (whole.has(word)) return [word];
  const parts = /^(\p{L}+)'(.+)$/u.exec(word);
  const full = parts ? elided.get(parts[1] ?? '') : undefined;
  return full === undefined ? [word] : [full, ...expand(parts?.[2] ?? '')];
}

/** As recognisers' dictionaries have it: j'aimerais → j', aimerais. */
export function spokenTokens(word: string): string[] {
  if (whole.has(word) || word === "d'accord") return [word];
  const parts = /^(\p{L}+)'(.+)$/u.exec(word);
  if (!parts || !elided.has(parts[1] ?? '')) return [word];
  return [`${parts[1]}'`, ...spokenTokens(parts[2] ?? '')];
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace('œ', 'oe');

/** Forms that share no beginning. */
const irregular = new Map(
  Object.entries({
    paie: 'pay',
    paye: 'pay',
    paies: 'pay',
    paient: 'pay',
    paiement: 'paiement',
    paiements: 'paiement',
    mort: 'mour',
    morte: 'mour',
    meurt: 'mour',
    mourir: 'mour',
    dois: 'dev',
    doit: 'dev',
    devoir: 'dev',
    viens: 'ven',
    vient: 'ven',
    viendra: 'ven',
    viendrai: 'ven',
    viendrons: 'ven',
    venir: 'ven',
    perdu: 'perd',
    perdue: 'perd',
    perte: 'perd',
    envoie: 'envoy',
    renvoie: 'renvoy',
    appelle: 'appel',
    appelez: 'appel',
    ouvert: 'ouvr',
    ouverte: 'ouvr',
    ouvertes: 'ouvr',
    ouverts: 'ouvr',
    ouverture: 'ouvr',
    ferme: 'ferm',
    fermé: 'ferm',
    fermeture: 'ferm',
    yeux: 'oeil',
    travaux: 'travail',
    chevaux: 'cheval',
    nez: 'nez',
    chez: 'chez',
    jours: 'jour',
    temps: 'temps',
    fois: 'fois',
    mois: 'mois',
    repas: 'repas',
    prix: 'prix',
    hier: 'hier',
    mer: 'mer',
    table: 'tabl',
    carte: 'carte',
    cartes: 'carte',
    carton: 'carton',
    porte: 'porte',
    portes: 'porte',
  }),
);

const endings =
  'ications ication issements issement issions ations ation ateurs ateur atrices atrice ements ement eraient erions eriez erais erait erons erez eront erai eras era iraient irais irait irons irez iront irai ira issons issez issent issait assent aient antes ante ants ant ions iez ais ait ons ent ées ée és é iers ier iées iée iés ié er ez ir ies ie is it i es e'
    .split(' ')
    .sort((a, b) => b.length - a.length);

/** A light stemmer: endings of number, gender and tense off; accents do not count. "réservations" and "réserver" → reserv. */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (word.length <= 3 || !/^\p{L}+$/u.test(word)) return plain(word);
  const single = word.replace(/(?<=.{3})(?:s|x)$/, '');
  const ending = endings.find((end) => single.endsWith(end) && single.length - end.length >= 3);
  return plain(ending === undefined ? single : single.slice(0, -ending.length));
}

/** A plural without its s or x; other words as they are. */
export function singular(word: string): string {
  return word.length > 3 && /[^s]s$|[ae]ux$/.test(word) ? word.slice(0, -1) : word;
}

/** Words that come up in every matter. */
export const lightWords: ReadonlySet<string> = new Set(
  `mari femme conjoint conjointe compagnon compagne oncle tante cousin cousine mamie papi neveu nièce mère père fils fille frère sœur soeur maman papa enfant enfants famille ami amie amis
  jour jours journée semaine semaines mois an année dernier dernière prochain prochaine perdu perdre perds vivre personne personnes gens temps fois question questions problème problèmes demande parler demander dire
  aujourd'hui demain hier nouveau nouvelle vieux petit petite grand grande chose choses`.split(/\s+/),
);

/** Words that say little about what is wanted. */
export const functionWords: ReadonlySet<string> = new Set(
  `le la les un une des du de au aux ce cet cette ces ça cela ceci mon ma mes notre nos votre vos son sa ses leur leurs ton ta tes
  je tu il elle on nous vous ils elles me te se moi toi lui eux y en que qui quoi dont où quand comment pourquoi combien quel quelle quels quelles
  est suis es sommes êtes sont était étais étaient étions serait serais serai sera serons soit être été ai as a avons avez ont avais avait avions aurais aurait aura auriez avoir eu
  fais fait font faire faites faut faudrait peux peut pouvez pouvons peuvent pourrais pourrait pourriez puis pouvoir pu veux veut voulons voulez veulent voulais voudrais voudrait voudrions vouloir
  aimerais aimerait aimerions souhaite souhaiterais souhaiterions souhaitons désire dois doit devons devez devoir devrais
  ne pas plus non oui ouais si jamais rien et ou mais donc or ni car comme alors aussi très bien trop encore déjà même tout toute tous toutes peu beaucoup juste seulement vraiment
  à dans par pour sur sous avec sans chez vers entre depuis pendant avant après jusque contre
  bonjour bonsoir salut allô merci plaît okay accord voilà euh heu hein ben bah bon hum ah oh eh enfin
  aller va vais vas allez allons vont aide aider besoin savoir sais sait connaître voir vois regarder regarde peut-être possible moyen est-ce ici là là-bas
  heures heure matin soir après-midi midi quelqu'un quelque autre autres madame monsieur désolé pardon excusez ainsi afin lorsque puisque appelle appeler téléphone téléphoner concernant propos sujet`.split(
    /\s+/,
  ),
);
