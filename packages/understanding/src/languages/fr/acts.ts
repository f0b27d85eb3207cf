const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/);

/** `strong` may begin a longer answer; `whole` is an answer only if it is all that was said. Commonest first. */
export const yes = {
  strong: lines(`
    oui
    ouais
    d'accord
    oui s'il vous plaît
    bien sûr
    okay
    tout à fait
    c'est ça
    c'est bien ça
    exactement
    absolument
    volontiers
    avec plaisir
    certainement
    évidemment
    effectivement
    en effet
    allez-y
    vas-y
    on y va
    je veux bien
    pourquoi pas
    ça marche
    ça me va
    ça nous va
    ça me convient
    ça va
    entendu
    c'est bon
    c'est correct
    c'est exact
    c'est juste
    c'est parfait
    c'est d'accord
    ce serait bien
    ce serait parfait
    mais oui
    oui oui
    ouaip
    oui je veux bien
    bien entendu
    pas de problème
    pas de souci
    aucun problème
    je crois que oui
    je pense que oui
    faites donc
    faites ça
    faisons comme ça
    on fait comme ça
    va pour ça
    affirmatif
    je confirme
    si
  `),
  whole: lines(`
    parfait
    très bien
    bien
    super
    génial
    impeccable
    nickel
    exact
    correct
    juste
    vrai
    voilà
    bonne idée
    je suis là
    s'il vous plaît
    j'aimerais bien
    je voudrais bien
    tout est bon
    tout est correct
    mmh mmh
  `),
};

export const no = {
  strong: lines(`
    non
    non merci
    pas vraiment
    pas du tout
    nan
    mais non
    non non
    surtout pas
    pas maintenant
    pas aujourd'hui
    pas encore
    pas tout de suite
    pas exactement
    pas tout à fait
    pas question
    pas la peine
    jamais
    absolument pas
    certainement pas
    sûrement pas
    bien sûr que non
    je ne crois pas
    je crois pas
    je ne pense pas
    je pense pas
    je crois que non
    je pense que non
    c'est faux
    ce n'est pas ça
    c'est pas ça
    ce n'est pas exact
    ce n'est pas correct
    c'est pas correct
    ce n'est pas juste
    ce n'est pas bon
    c'est pas bon
    c'est incorrect
    c'est une erreur
    ça ne va pas
    ça va pas
    ça ne me va pas
    ça ne me convient pas
    ça ira
    c'est tout
    ce sera tout
    rien d'autre
    rien du tout
    laissez tomber
    je préfère pas
    je préfère ne pas
    plutôt pas
    négatif
    ne faites pas ça
    ouais non
    oui non
  `),
  whole: lines(`
    faux
    incorrect
    erreur
    pas ça
    pas bon
    rien
    aucun
    aucune
    je ne veux pas
    je veux pas
  `),
};

/** Answers only at the beginning of a reply to a yes/no question. */
export const whenAsked = {
  yes: lines(`
    je suis là
    je suis toujours là
    toujours là
    je vous entends
    je veux ça
    parfait
    très bien
    super
    bien
  `),
  no: lines(`
    je ne veux pas
    je veux pas
    je préfère
    je préférerais
    j'aimerais mieux
    je vais attendre
    on ne veut pas
    nous ne voulons pas
    ce n'est pas
    c'est pas
    je ne peux pas
    aucun des
    aucune des
  `),
};

/** Begin like an answer and are none. */
export const noAnswers = lines(`
  je ne sais pas
  je sais pas
  aucune idée
  pas sûr
  pas sûre
  je ne suis pas sûr
  je ne suis pas sûre
  je suis pas sûr
  non plus
  peu importe
  si vous
  si je
  si on
  si possible
  si jamais
  si nous
  si ce
  si le
`);

export const hesitations: ReadonlySet<string> = new Set(
  'euh heu hum hmm mmh mm ah oh eh ben bah bon alors donc et mais hein bonjour allô enfin eu'.split(' '),
);

/** `openings` ask for time only when the utterance begins with them ("attendez", but not "vous attendez mon colis"). */
export const holdOn = {
  phrases: lines(`
    ne quittez pas
    un instant
    un moment
    une seconde
    une minute
    deux secondes
    deux minutes
    un petit instant
    un petit moment
    une petite seconde
    une petite minute
    juste un instant
    juste une seconde
    attendez un instant
    attendez une seconde
    attendez une minute
    attendez s'il vous plaît
    patientez
    veuillez patienter
    laissez-moi vérifier
    laissez-moi voir
    laissez-moi regarder
    laissez-moi réfléchir
    laissez-moi chercher
    laissez-moi une minute
    laissez-moi une seconde
    donnez-moi une seconde
    donnez-moi une minute
    donnez-moi un instant
    je réfléchis
    je vérifie
    je regarde mon agenda
    je cherche mon
    je cherche ma
    je vais vérifier
    je vais voir
    je vais regarder
    je vais demander
    je demande à
    restez en ligne
    quittez pas
    j'ai besoin d'une minute
    j'ai besoin d'un moment
    vous pouvez patienter
    vous pouvez attendre
    pouvez-vous patienter
    pouvez-vous attendre
  `),
  openings: ['attendez', 'attends', 'minute', 'moment', 'instant', 'une seconde', 'deux secondes'],
};

/** `whole` asks for a repetition only when nothing else was said. */
export const repeat = {
  phrases: lines(`
    vous pouvez répéter
    pouvez-vous répéter
    pourriez-vous répéter
    vous pourriez répéter
    répétez
    répéter s'il vous plaît
    encore une fois
    qu'est-ce que vous avez dit
    vous avez dit quoi
    qu'avez-vous dit
    vous dites
    vous disiez
    je n'ai pas compris
    j'ai pas compris
    je ne comprends pas
    je comprends pas
    je n'ai pas entendu
    j'ai pas entendu
    je n'ai pas bien entendu
    j'ai pas bien entendu
    je ne vous entends pas
    je vous entends mal
    je vous entends pas
    redites
    redire
    pouvez-vous redire
    quelle était la question
    c'était quoi la question
    quelles sont les options
    quels sont les choix
    quels étaient les choix
    comment ça
    plaît-il
    je vous demande pardon
    reprenez
    tu peux répéter
  `),
  whole: lines(`
    pardon
    comment
    quoi
    hein
    excusez-moi
    désolé
    répéter
    encore
    je suis désolé
    pardon quoi
    vous dites quoi
    qu'est-ce que c'est
    qui ça
  `),
};
