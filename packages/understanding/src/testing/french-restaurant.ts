import type { FlowDefinition, Intent } from '@baton/flow-schema';
import { restaurant } from './restaurant.js';

const said: Record<string, { examples: string[]; topic?: string[] }> = {
  book_table: {
    topic: ['réservation'],
    examples: [
      'réserver une table',
      'je voudrais réserver une table pour deux',
      'une table pour quatre demain à dix-neuf heures',
      'est-ce que je peux faire une réservation',
      'je voudrais une table pour vendredi soir',
      'vous avez une table pour six ce soir',
    ],
  },
  change_booking: {
    topic: ['réservation'],
    examples: [
      'modifier ma réservation',
      'je dois déplacer ma réservation à un autre jour',
      'est-ce que je peux venir à vingt heures plutôt',
      'changer le nombre de personnes',
    ],
  },
  cancel_booking: {
    topic: ['réservation'],
    examples: ['annuler ma réservation', 'je dois annuler une réservation', 'on ne peut pas venir ce soir'],
  },
  opening_hours: {
    examples: [
      "quels sont vos horaires d'ouverture",
      'vous êtes ouverts quand',
      'est-ce que vous êtes ouverts le dimanche',
      'à quelle heure vous fermez',
      "jusqu'à quelle heure vous êtes ouverts",
    ],
  },
  direct_debit_cancel: {
    topic: ['prélèvement'],
    examples: ['annuler mon prélèvement', 'arrêter le prélèvement', 'je veux mettre fin à mon prélèvement'],
  },
  direct_debit_date: {
    topic: ['prélèvement'],
    examples: [
      'changer la date de mon prélèvement',
      'quand est-ce que mon prélèvement est effectué',
      'déplacer mon prélèvement à un autre jour',
    ],
  },
  deposit_refund: {
    topic: ['acompte'],
    examples: ['récupérer mon acompte', 'je veux le remboursement de mon acompte', "rendez-moi l'acompte"],
  },
  deposit_pay: {
    topic: ['acompte'],
    examples: ['payer un acompte', "comment je paie l'acompte", 'je voudrais payer mon acompte'],
  },
  bereavement: {
    examples: [
      'mon mari est mort',
      'ma femme est décédée',
      'il y a eu un décès dans la famille',
      "j'appelle à cause d'un décès",
    ],
  },
  complaint: {
    examples: [
      'je veux faire une réclamation',
      "le repas m'a rendu malade",
      "j'ai eu une intoxication alimentaire",
      "j'ai fait une réaction allergique",
    ],
  },
};

/** The restaurant of the specs, spoken in French. */
export const frenchRestaurant: FlowDefinition = {
  ...restaurant,
  language: 'fr-FR',
  intents: restaurant.intents.map((intent): Intent => ({ ...intent, topic: [], ...said[intent.name] })),
  entities: restaurant.entities.map((entity) =>
    entity.kind === 'choice'
      ? {
          ...entity,
          choices: [
            { value: 'outside', synonyms: ['terrasse', 'dehors', 'dans le jardin'] },
            { value: 'inside', synonyms: ["à l'intérieur", 'en salle'] },
          ],
        }
      : entity,
  ),
};
