import type { flowTexts as en } from '../en/flow-texts.js';
import type { SameWords } from '@baton/web';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
const problems = (count: number): string => plural(count, 'problème', 'problèmes');

/** Words of the page where one flow is drawn: canvas, draft, problems, publishing. */
export const flowTexts: SameWords<typeof en> = {
  canvas: {
    label: 'Scénario',
    node: (title, name, line) => [title, name === title ? '' : name, line].filter((part) => part !== '').join(' : '),
    edge: (source, outcome, target) => `${source}, ${outcome} : mène à ${target}`,
    outcome: (node, outcome) => `${node}, ${outcome} : tirez jusqu’à la suite`,
    miniMap: 'Plan du scénario',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fitView: 'Tout afficher',
    controls: 'Zoom',
    problems,
    help: 'Entrée pour choisir, + pour ajouter la suite, les flèches pour déplacer, Suppr pour supprimer, point d’interrogation pour toutes les touches.',
    helpEdge: 'Entrée pour sélectionner, Suppr pour supprimer.',
  },
  tabs: { label: 'Vues du scénario', draw: 'Dessin', tests: 'Tests', versions: 'Versions' },
  palette: {
    title: 'Ajouter au scénario',
    add: (title) => `Ajouter : ${title}`,
    groups: { talk: 'Conversation', decide: 'Sans paroles', person: 'Vers une personne', other: 'Divers' },
  },
  panel: {
    title: 'Réglages',
    label: 'Nom',
    close: 'Fermer les réglages',
    remove: 'Supprimer du scénario',
    leadsTo: 'Où cela mène',
    connectTo: (outcome) => `${outcome} mène à`,
    nowhere: 'Nulle part encore',
    asNobody: 'Là où mène « Personne ne répond »',
    callEnds: 'Nulle part : l’appel prend fin',
    problems: 'Problèmes ici',
    stillToDo: 'Encore à faire ici',
  },
  draft: {
    saved: 'Enregistré',
    saving: 'Enregistrement…',
    notSaved: (reason) => `Non enregistré : ${reason}`,
    save: 'Enregistrer',
    undo: 'Annuler l’action',
    redo: 'Rétablir',
    invalid: (place) => `il manque quelque chose dans « ${place} »`,
    invalidFlow: 'il manque quelque chose',
    tooLarge: 'trop grand pour un seul scénario (4 Mo) : partagez-le en plusieurs',
    leaveTitle: 'Quitter sans enregistrer ?',
    stay: 'Rester ici',
    leave: 'Quitter sans enregistrer',
  },
  validation: {
    title: 'Problèmes',
    notChosen: (card) => `« ${card} » : un choix reste à faire.`,
    choose: 'Faites-le dans les réglages de la carte.',
    none: 'Aucun problème trouvé',
    noneText:
      'La publication exécute aussi les cas de test et cherche les appelants qui resteraient bloqués : voir Tests, Sûreté.',
    checking: 'Vérification…',
    unavailable: (reason) => `La vérification n’a pas pu être faite : ${reason}`,
    count: (errors, warnings) =>
      [errors === 0 ? '' : problems(errors), warnings === 0 ? '' : plural(warnings, 'remarque', 'remarques')]
        .filter((part) => part !== '')
        .join(', '),
    error: 'Problème',
    warning: 'Remarque',
    wholeFlow: 'Tout le scénario',
    close: 'Fermer les problèmes',
    openList: (words) => `${words}, afficher la liste`,
  },
  publish: {
    publish: 'Publier',
    title: 'Publier ce scénario',
    explain: 'Les appels qui arrivent désormais suivent la nouvelle version. Les appels en cours gardent la leur.',
    note: 'Qu’est-ce qui a changé ?',
    noteHint: 'Affiché dans la liste des versions.',
    needsNote: 'Dites en quelques mots ce qui a changé.',
    changes: (count: number) =>
      count === 0
        ? 'Rien ne diffère de ce qui est en service'
        : count === 1
          ? 'Voir le changement'
          : `Voir les ${count} changements`,
    go: 'Publier maintenant',
    done: 'Terminé',
    close: 'Fermer',
    publishing: 'Publication…',
    saveFirst: 'Le brouillon n’a pas pu être enregistré : rien n’a été publié.',
    refused: (count) => `Rien n’a été publié : il y a ${problems(count)}.`,
    unsafe: 'Rien n’a été publié : un appelant peut y rester bloqué. Chaque ligne montre l’appel.',
    counterexample: 'L’appel qui le montre',
    says: { assistant: 'Baton :', caller: 'Appelant :' },
    testsFailed: (count) =>
      count === 1
        ? 'Rien n’a été publié : un cas de test échoue.'
        : `Rien n’a été publié : ${count} cas de test échouent.`,
    overrideReason: 'Publier malgré tout, parce que',
    overrideHint: 'Dix lettres au moins ; conservé pour toujours avec le nom de qui a publié.',
    override: 'Publier malgré les tests en échec',
    success: (number, inTest) =>
      inTest ? `La version ${number} est en service en test` : `La version ${number} est en service`,
    call: (numbers) => (numbers.length === 1 ? 'Appelez-la au' : 'Appelez-la à l’un de ces numéros'),
    noNumber: 'Aucun numéro de téléphone ne mène encore à ce scénario.',
    noVersions: 'Rien n’a encore été publié.',
    version: (number) => `Version ${number}`,
    by: (who) => `par ${who}`,
  },
};
