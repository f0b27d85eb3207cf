import type { SameWords } from '@baton/web';
import type { flowsTexts as en } from '../en/flows-texts.js';

const counted = (count: number, one: string, many: string) => `${count} ${count < 2 ? one : many}`;

/** Words of the list of flows: looking for one, making one, taking one away. */
export const flowsTexts: SameWords<typeof en> = {
  flows: {
    title: 'Scénarios',
    intro:
      'Un scénario est une conversation téléphonique : ce qui est dit, ce qui est demandé, et le moment où une personne prend le relais.',
    newFlow: 'Nouveau scénario',
    name: 'Nom',
    state: 'État',
    states: {
      live: (number) => `En ligne, version ${number}`,
      changed: (number) => `En ligne, version ${number} ; modifié depuis`,
      test: (number) => `En test, version ${number}`,
      draft: 'Brouillon, pas encore publié',
    },
    alsoInTest: (number) => `Version ${number} en test`,
    numbers: 'Numéro de téléphone',
    noNumbers: 'Aucun',
    changed: 'Dernière modification',
    by: (who) => `par ${who}`,
    search: 'Chercher un scénario',
    searchHint: 'Nom, numéro ou personne',
    sortBy: 'Trier par',
    sorts: { changed: 'Dernière modification', name: 'Nom', state: 'État' },
    nothingFound: (words) =>
      `Aucun scénario ne contient « ${words} » dans son nom, ses numéros ou sa dernière modification.`,
    clear: 'Effacer la recherche',
    found: (count) => counted(count, 'scénario', 'scénarios'),
    emptyTitle: 'Aucun scénario pour le moment',
    emptyText: 'Partez de l’un des exemples : il peut être essayé, publié et appelé aussitôt.',
    emptyViewer: 'Quand quelqu’un crée un scénario, il apparaît ici.',
    more: (name) => `Ce que l’on peut faire de ${name}`,
    open: 'Ouvrir',
    duplicate: 'Dupliquer…',
    rename: 'Renommer…',
    download: 'Télécharger dans un fichier',
    remove: 'Supprimer…',
    removeNotPublished: 'Seul un scénario jamais publié peut être supprimé',
    duplicateTitle: 'Dupliquer le scénario',
    copyOf: (name) => `${name} (copie)`,
    duplicateGo: 'Dupliquer',
    renameTitle: 'Renommer le scénario',
    renameGo: 'Renommer',
    removeTitle: (name) => `Supprimer « ${name} » ?`,
    removeText: 'Le brouillon est supprimé pour tout le monde, avec ses cas de test. C’est définitif.',
    removeGo: 'Supprimer le scénario',
    keep: 'Le garder',
    removed: (name) => `« ${name} » a été supprimé`,
    renamed: (name) => `Il s’appelle maintenant « ${name} »`,
    downloadFailed: (reason) => `Le téléchargement a échoué : ${reason}`,
    newTitle: 'Nouveau scénario',
    newName: 'Comment s’appelle-t-il ?',
    newNameExample: 'Réservations du restaurant',
    startFrom: 'Partir de',
    create: 'Créer le scénario',
    needsName: 'Donnez-lui un nom.',
    empty: { title: 'Vide', text: 'Un accueil et un au revoir ; vous dessinez le reste.' },
    fromFile: { title: 'D’un fichier', text: 'Un scénario téléchargé auparavant, ici ou ailleurs.' },
    starters: {
      restaurant: {
        title: 'Restaurant (en anglais)',
        text: 'Réserve des tables, répond aux questions, passe bien la main.',
      },
      clinic: {
        title: 'Clinique (en anglais)',
        text: 'Prend rendez-vous et ordonnances ; les urgences vont aussitôt à une personne.',
      },
      delivery: {
        title: 'Livraison (en anglais)',
        text: 'Cherche où se trouve un colis et change le jour de sa venue.',
      },
      'bank-card': {
        title: 'Carte perdue (en anglais)',
        text: 'Reste calme, demande quelle carte, et joint vite une personne.',
      },
      'opening-hours': {
        title: 'Horaires seulement (en anglais)',
        text: 'Met en relation aux heures d’ouverture ; prend des messages le reste du temps.',
      },
    },
    file: {
      choose: 'Choisir un fichier',
      drop: 'Déposez ici le fichier d’un scénario, ou choisissez-en un.',
      chosen: (file) => `Fichier : ${file}`,
      contents: (cards, cases) =>
        `${counted(cards, 'carte', 'cartes')}, ${counted(cases, 'cas de test', 'cas de test')}`,
      fine: 'Aucun problème trouvé.',
      problems: (count) =>
        `Il a ${counted(count, 'problème', 'problèmes')}. Vous pouvez l’ouvrir ; il faudra corriger avant de publier.`,
      notAFlow: 'Ce fichier n’est pas un scénario.',
      tooLarge:
        'Ce fichier est plus grand que ne peut l’être un scénario (4 Mo). Partagez le scénario en plusieurs qui s’enchaînent.',
      unreadable: 'Le fichier ne s’ouvre pas. Choisissez-le de nouveau.',
      needed: 'Choisissez d’abord un fichier.',
    },
    greeting: 'Accueil',
    goodbye: 'Au revoir',
    starterQueue: {
      label: 'Qui prend les appels ?',
      hint: 'La file vers laquelle les appelants sont transférés. Chaque carte pourra en avoir une autre ensuite.',
      only: (queue) => `Les appelants sont transférés vers la file « ${queue} », la seule qui existe.`,
      none: 'Il n’y a pas encore de file. Un administrateur en ajoute une dans les réglages avant la publication.',
    },
    startersNote:
      'Les appelants entendront de l’anglais : Baton n’a pas encore de voix française. Le scénario vide et les exemples commencent donc en anglais.',
    // Ce que dit un scénario anglais, par une voix anglaise.
    starterHello: 'Hello, thank you for calling.',
    starterEnd: 'This assistant is still being set up. Goodbye.',
  },
};
