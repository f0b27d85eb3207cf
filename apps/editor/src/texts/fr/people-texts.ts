import type { SameWords } from '@baton/web';
import type { peopleTexts as en } from '../en/people-texts.js';

/** Words about people, roles and what they may. */
export const peopleTexts: SameWords<typeof en> = {
  lookOnly: {
    note: 'Lecture seule',
    refused:
      'Rien n’a été modifié : votre rôle permet seulement de consulter. Adressez-vous à un administrateur si vous devez modifier des scénarios.',
  },
};
