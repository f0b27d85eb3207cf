/** A problem in French. `at(n)` is the n-th thing that the api's own words quote, the node first. */
type Written = (at: (index: number) => string) => { message: string; fix?: string };

const said =
  (message: string, fix?: string): Written =>
  () =>
    fix === undefined ? { message } : { message, fix };
const unknown =
  (what: string): Written =>
  (at) => ({
    message: `« ${at(0)} » utilise ${what} « ${at(1)} », qui n’existe pas.`,
    fix: 'Ajoutez-le, ou choisissez-en un autre.',
  });

/** By the problem's code. */
export const problemTexts: Readonly<Record<string, Written>> = {
  shape: (at) => ({
    message: `Le réglage « ${at(0)} » manque ou n’a pas la bonne forme.`,
    fix: 'Complétez-le ou corrigez-le.',
  }),
  'newer-schema': said(
    'Ce scénario a été fait avec une version plus récente.',
    'Mettez Baton à jour, puis ouvrez-le de nouveau.',
  ),
  'too-big': said('C’est plus grand que ne peut l’être un scénario.', 'Partagez-le en plusieurs scénarios.'),
  'not-json': said('Ce fichier est illisible : il a été coupé ou modifié.', 'Exportez de nouveau le scénario.'),
  'no-flow': said('Il n’y a pas de scénario dans ce fichier.', 'Choisissez un fichier exporté d’un scénario.'),

  'no-start': said('Le scénario n’a pas de début.', 'Ajoutez un début.'),
  'several-starts': said('Le scénario a plusieurs débuts.', 'Gardez-en un et supprimez les autres.'),
  'duplicate-id': (at) => ({
    message: `L’identifiant « ${at(0)} » existe plusieurs fois.`,
    fix: 'Renommez l’un d’eux.',
  }),
  'duplicate-name': (at) => ({ message: `Le nom « ${at(0)} » existe plusieurs fois.`, fix: 'Renommez l’un d’eux.' }),
  'reserved-name': (at) => ({
    message: `Une variable ne peut pas s’appeler « ${at(0)} » : ce nom est déjà pris dans tout scénario.`,
    fix: 'Donnez-lui un autre nom.',
  }),
  'reserved-outcome': (at) => ({
    message: `Une issue ne peut pas s’appeler « ${at(0)} » : la carte en a déjà une de ce nom.`,
    fix: 'Donnez-lui un autre identifiant.',
  }),
  'edge-from-nowhere': (at) => ({
    message: `Une ligne part de « ${at(0)} », qui n’existe pas.`,
    fix: 'Supprimez la ligne.',
  }),
  'edge-to-nowhere': (at) => ({
    message: `De « ${at(0)} », une ligne mène à « ${at(1)} », qui n’existe pas.`,
    fix: 'Menez la ligne à une autre carte.',
  }),
  'edge-unknown-outcome': (at) => ({
    message: `« ${at(0)} » n’a pas d’issue « ${at(1)} ».`,
    fix: 'Supprimez la ligne, ou tirez-la d’une autre issue.',
  }),
  'edge-outcome-twice': (at) => ({
    message: `De « ${at(0)} », deux lignes partent par « ${at(1)} ».`,
    fix: 'Gardez-en une.',
  }),
  'edge-into-entry': said('Une ligne ne peut pas mener à cette carte.', 'Menez-la à une autre carte.'),
  'outcome-leads-nowhere': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » ne mène nulle part.`,
    fix: 'Tirez une ligne vers la carte qui suit.',
  }),
  'unreachable-node': (at) => ({
    message: `Personne ne peut arriver à « ${at(0)} ».`,
    fix: 'Tirez une ligne jusqu’à elle, ou supprimez-la.',
  }),
  'loop-without-listening': (at) => ({
    message: `Depuis « ${at(0)} », l’appel peut tourner en rond sans écouter l’appelant.`,
    fix: 'Mettez une question dans la boucle, ou faites-en sortir une ligne.',
  }),
  'resume-without-rule': (at) => ({
    message: `On peut arriver à « ${at(0)} » sans qu’une règle soit intervenue : il n’y a rien où revenir.`,
    fix: 'N’y menez que le chemin d’une règle.',
  }),

  'unknown-variable': unknown('la variable'),
  'unknown-entity': unknown('le type de réponse'),
  'unknown-intent': unknown('l’intention'),
  'unknown-group': unknown('le groupe'),
  'unknown-queue': unknown('la file'),
  'unknown-secret': unknown('le secret'),
  'unknown-trunk': unknown('la liaison téléphonique'),
  'unknown-language': said('Cette langue n’est pas comprise.', 'Choisissez l’anglais ou le français.'),
  'language-not-spoken': (at) => ({
    message: `Aucune voix de cette installation ne parle « ${at(0)} » : les appelants n’entendraient rien.`,
    fix: 'Choisissez une langue installée, ou faites installer une voix.',
  }),
  'unknown-voice': (at) => ({
    message: `Il n’y a pas de voix « ${at(0)} » ici : les appelants entendent « ${at(1)} ».`,
    fix: 'Choisissez l’une des voix de la liste.',
  }),
  'unknown-time-zone': said('Ce fuseau horaire n’existe pas.', 'Choisissez-en un autre.'),

  'variable-never-set': (at) => ({
    message: `« ${at(0)} » a besoin de « ${at(1)} », que rien ne définit auparavant.`,
    fix: 'Demandez-la ou définissez-la avant, ou retirez-la ici.',
  }),
  'variable-maybe-unset': (at) => ({
    message: `« ${at(0)} » a besoin de « ${at(1)} », qui n’a pas de valeur sur certains chemins.`,
    fix: 'Demandez-la ou définissez-la sur chaque chemin, ou vérifiez d’abord qu’elle est connue.',
  }),
  'unknown-template-name': (at) => ({
    message: `« ${at(0)} » utilise « ${at(1)} », mais aucune variable ne porte ce nom.`,
    fix: 'Ajoutez la variable, ou corrigez le nom.',
  }),
  'broken-template': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » n’est pas un nom entre doubles accolades.`,
    fix: 'Écrivez-le ainsi : {{ nom }}.',
  }),
  'prompt-says-nothing': (at) => ({
    message: `« ${at(0)} » : il n’y a rien à dire dans « ${at(1)} ».`,
    fix: 'Écrivez ce que l’appelant doit entendre.',
  }),
  expression: (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » ne peut pas être calculé.`,
    fix: 'Écrivez-le par exemple ainsi : party_size > 8 && weekday == "friday".',
  }),
  'json-path': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » n’est pas un chemin dans la réponse.`,
    fix: 'Écrivez-le par exemple ainsi : $.customer.name.',
  }),
  'personal-value-copied': (at) => ({
    message: `« ${at(0)} » met « ${at(1)} », qui est personnel, dans « ${at(2)} », qui ne l’est pas.`,
    fix: `Marquez aussi « ${at(2)} » comme personnel, s’il y reste quelque chose de personnel.`,
  }),
  'entity-does-not-fit': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » ne peut pas garder une réponse de ce type.`,
    fix: 'Choisissez un autre type de réponse, ou changez le type de la variable.',
  }),
  'otherwise-does-not-fit': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » ne peut pas garder « ${at(2)} ».`,
    fix: 'Donnez une valeur de son type, ou aucune.',
  }),
  'entity-without-values': (at) => ({
    message: `« ${at(0)} » ne laisse aucune réponse possible.`,
    fix: 'Échangez les deux limites.',
  }),
  'broken-pattern': (at) => ({ message: `Le modèle de « ${at(0)} » n’est pas valable.`, fix: 'Corrigez le modèle.' }),
  'care-needs-yes-no': said('Seule une variable oui ou non peut signaler un appelant.', 'Changez son type.'),

  'intent-twice': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » y est deux fois et mène toujours au premier choix.`,
    fix: 'Retirez-la de l’un des choix.',
  }),
  'queue-named-by-flow': (at) => ({
    message: `Le scénario « ${at(0)} » y transfère des appels, dans son brouillon ou dans une version active ou planifiée.`,
    fix: 'Choisissez-y une autre file, puis publiez.',
  }),
  'queue-has-callers': () => ({
    message: 'Des appelants y attendent.',
    fix: 'Attendez qu’ils soient pris en charge.',
  }),
  'queue-has-callbacks': () => ({
    message: 'Des appelants attendent d’être rappelés.',
    fix: 'Rappelez-les d’abord.',
  }),
  'queue-has-voicemails': () => ({
    message: 'Des messages que personne n’a écoutés y ont été laissés.',
    fix: 'Écoutez-les d’abord.',
  }),
  'choice-without-way': (at) => ({
    message: `« ${at(0)} » : personne ne peut choisir « ${at(1)} », qui n’a ni intention ni touche.`,
    fix: 'Donnez-lui une intention ou une touche.',
  }),
  'key-twice': (at) => ({ message: `« ${at(0)} » : une touche y est deux fois.`, fix: 'Changez l’une d’elles.' }),
  'key-taken-by-rule': (at) => ({
    message: `« ${at(0)} » : une touche n’arrive jamais ici, une règle la prend avant.`,
    fix: 'Choisissez une autre touche.',
  }),

  'no-input-too-short': said(
    'Les appelants ont moins d’une seconde pour commencer à répondre.',
    'Attendez au moins une seconde ; cinq est l’usage.',
  ),
  'end-of-speech-too-short': said(
    'Une pause pour respirer mettrait fin à ce que dit l’appelant.',
    'Attendez au moins 0,2 seconde ; 0,6 est l’usage.',
  ),
  'utterance-too-short': said(
    'La plus longue phrase est plus courte que ce qu’il faut pour savoir que quelqu’un a parlé.',
    'Accordez au moins une seconde ; 15 est l’usage.',
  ),
  'ring-too-short': said(
    'Personne ne peut décrocher un téléphone qui sonne moins de trois secondes.',
    'Laissez sonner au moins trois secondes ; 30 est l’usage.',
  ),
  'refer-too-short': said(
    'Aucun transfert ne réussit en moins de trois secondes.',
    'Attendez au moins trois secondes ; 30 est l’usage.',
  ),
  'call-too-short': said(
    'Le plus long appel dure moins d’une demi-minute.',
    'Accordez au moins une demi-minute ; 30 minutes est l’usage.',
  ),
  'keypad-too-fast': said(
    'Les appelants ont moins d’une demi-seconde d’une touche à l’autre.',
    'Accordez au moins une demi-seconde ; trois secondes est l’usage.',
  ),

  'calendar-never-open': said('Ce calendrier n’est jamais ouvert.', 'Donnez-lui des horaires.'),
  'calendar-no-such-date': said('Cette date n’existe pas.', 'Corrigez la date.'),
  'calendar-date-twice': said('Cette exception y est deux fois.', 'Mettez ses horaires dans l’une d’elles.'),
  'calendar-spans-overlap': said('Des horaires se chevauchent.', 'Réunissez-les en un seul.'),

  'request-url': said('L’adresse web n’est pas valable.', 'Écrivez-la ainsi : https://hôte/chemin.'),
  'request-credentials': said(
    'Il y a un utilisateur ou un mot de passe dans l’adresse.',
    'Donnez-le dans un en-tête avec un secret.',
  ),
  'request-body-not-allowed': said('Cette méthode n’envoie pas de contenu.', 'Retirez le contenu, ou utilisez POST.'),
  'request-body-not-json': said(
    'Le contenu n’est pas du JSON une fois les valeurs insérées.',
    'Écrivez-le par exemple ainsi : {"people": {{ people }}}.',
  ),
  'header-twice': said('Un en-tête y est deux fois.', 'Gardez-en un.'),
  'header-not-allowed': said('Cet en-tête ne peut pas être défini ici.', 'Retirez-le : il est défini de lui-même.'),
  'status-rule-empty': said('Une règle de statut ne contient aucun statut.', 'Échangez les deux nombres.'),
  'status-rule-shadowed': said(
    'Chaque statut de cette règle est pris par une règle précédente.',
    'Placez-la avant les autres, ou retirez-la.',
  ),

  'way-needs-queue': (at) => ({
    message: `« ${at(0)} » : cette tentative a besoin d’une file.`,
    fix: 'Transférez vers une file, ou retirez cette tentative.',
  }),
  'context-too-large': (at) => ({
    message: `« ${at(0)} » : ce qui accompagne l’appel est trop long pour la liaison « ${at(1)} ».`,
    fix: 'Confiez moins de variables au conseiller, raccourcissez leurs noms, ou changez de liaison.',
  }),

  'subflow-missing': (at) => ({
    message: `« ${at(0)} » exécute un scénario qui n’existe pas.`,
    fix: 'Publiez ce scénario, ou choisissez-en un autre.',
  }),
  'subflow-cycle': (at) => ({
    message: `« ${at(0)} » exécute un scénario qui ramène à celui-ci.`,
    fix: 'Retirez-le de l’un des scénarios de la boucle.',
  }),
  'subflow-too-deep': (at) => ({
    message: `« ${at(0)} » exécute trop de scénarios les uns dans les autres.`,
    fix: 'Dessinez sur place ce que font les plus intérieurs.',
  }),
  'subflow-too-large': (at) => ({
    message: `Avec « ${at(0)} », le scénario devient trop grand.`,
    fix: 'Exécutez moins de scénarios, ou de plus petits.',
  }),
  'subflow-end-missing': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » peut finir par « ${at(2)} », et rien ne suit.`,
    fix: 'Reprenez les fins de l’autre scénario et tirez une ligne de chacune.',
  }),
  'subflow-end-obsolete': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » ne finit jamais par « ${at(2)} ».`,
    fix: 'Retirez cette fin.',
  }),
  'subflow-language': (at) => ({
    message: `« ${at(0)} » exécute « ${at(1)} », qui parle une autre langue.`,
    fix: 'Choisissez un scénario dans la même langue.',
  }),
  'subflow-unknown-argument': (at) => ({
    message: `« ${at(0)} » donne une valeur que l’autre scénario ne connaît pas.`,
    fix: 'Retirez-la.',
  }),
  'subflow-parameter-missing': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » attend « ${at(2)} », qui n’est pas donné.`,
    fix: 'Donnez-lui une valeur.',
  }),
  'subflow-unknown-return': (at) => ({
    message: `« ${at(0)} » reprend une valeur que l’autre scénario ne connaît pas.`,
    fix: 'Retirez-la.',
  }),
  'subflow-return-does-not-fit': (at) => ({
    message: `« ${at(0)} » : « ${at(1)} » ne peut pas garder « ${at(2)} ».`,
    fix: 'Choisissez une autre variable, ou changez son type.',
  }),

  'secret-not-here': said(
    'Un secret partirait vers cette adresse, où il n’a encore jamais été envoyé.',
    'Demandez à un administrateur d’autoriser l’hôte, ou de publier un scénario qui l’y envoie.',
  ),
  'test-failed': (at) => ({
    message: `Le cas de test « ${at(0)} » échoue.`,
    fix: 'Ouvrez la page Tests pour voir où il s’écarte.',
  }),
};
