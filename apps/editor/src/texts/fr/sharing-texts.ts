import type { SameWords } from '@baton/web';
import type { sharingTexts as english } from '../en/sharing-texts.js';

const together = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;

export const sharingTexts: SameWords<typeof english> = {
  sharing: {
    offline: 'Hors ligne',
    keptHere: 'Hors ligne : conservé ici, envoyé à votre retour',
    onlyOnThisPage: 'Hors ligne : gardez cette page ouverte',
    incomplete: (missing) => `Conservé ; ${missing}`,
    cannotOpen:
      'Baton est injoignable, ce scénario ne peut donc pas être ouvert. Vérifiez votre réseau, puis réessayez.',
    refusals: {
      gone: 'ce scénario a été supprimé. Copiez dans un autre ce dont vous avez encore besoin.',
      'not-allowed': 'vous ne pouvez plus modifier ce scénario. Adressez-vous à un administrateur.',
      unreadable: 'une version plus récente de Baton a modifié ce scénario. Demandez la mise à jour de celle-ci.',
      'too-large': 'ce scénario est devenu trop volumineux. Annulez la dernière modification.',
      'not-understood': 'cette page et Baton ne se comprennent plus. Rechargez la page.',
    },
    leaveKept:
      'Vos dernières modifications ne sont pas encore envoyées. Elles sont conservées dans ce navigateur et seront envoyées quand vous rouvrirez ce scénario.',
    leaveLost:
      'Vos dernières modifications ne sont pas encore envoyées. Si vous quittez maintenant, elles sont perdues.',
    alsoHere: 'Également ici',
    editing: (names) => (names.length === 1 ? `${together(names)} modifie ceci` : `${together(names)} modifient ceci`),
    conflict: {
      button: (count) => `${count} à décider`,
      title: 'Vous êtes deux à avoir modifié la même chose',
      ownText:
        'Sans que vous puissiez le voir, quelqu’un d’autre a aussi modifié ceci. Que faut-il garder ? « Annuler l’action » revient en arrière.',
      othersText: (name) => `${name} a modifié ceci sans voir l’autre modification. Que faut-il garder ?`,
      stands: 'Ce qui est en place',
      yours: 'Votre version',
      of: (name) => `De ${name}`,
      nothingToCompare: 'L’une des deux versions n’est pas complète, la comparaison est donc impossible.',
      left: (count) => (count === 1 ? 'La dernière' : `${count} à décider`),
      later: 'Décider plus tard',
      keepStanding: 'Garder ce qui est en place',
      takeYours: 'Prendre la vôtre',
      takeOf: (name) => `Prendre celle de ${name}`,
    },
  },
};
