import type { SameWords } from '@baton/web';
import type { guideTexts as en } from '../en/guide-texts.js';

/** Words of the guide through the first minutes. */
export const guideTexts: SameWords<typeof en> = {
  guide: {
    title: 'Premiers pas',
    folded: (done, of) => `Premiers pas : ${done} sur ${of}`,
    fold: 'Réduire',
    away: 'Ranger les premiers pas',
    done: 'Fait :',
    nextIs: (step) => `Étape suivante : ${step}`,
    toFlows: 'Voir les scénarios',
    steps: {
      opened: { title: 'Ouvrez un scénario', text: 'Choisissez l’exemple dans la liste des scénarios.' },
      'prompt-changed': {
        title: 'Changez ce qu’il dit',
        text: 'Cliquez sur la carte « Greeting » (l’accueil) et écrivez un autre accueil. L’enregistrement est automatique.',
      },
      simulated: { title: 'Essayez-le', text: 'Appuyez sur « Essayer » et répondez comme un appelant.' },
      published: { title: 'Publiez-le', text: 'Appuyez sur « Publier » et dites ce qui a changé.' },
      called: { title: 'Appelez-le', text: 'Appelez le numéro du scénario et écoutez votre accueil.' },
    },
    call: (numbers) => `Appelez le ${numbers} et écoutez votre accueil.`,
    noNumber: 'Aucun numéro ne mène encore à ce scénario. Donnez-lui-en un à la page Versions, puis appelez-le.',
    allDone: 'Vous avez tout fait',
    allDoneText: 'Vous l’avez dessiné, essayé et mis en ligne. Le reste est du même ordre.',
    finish: 'Fermer',
    help: 'Aide : premiers pas',
  },
};
