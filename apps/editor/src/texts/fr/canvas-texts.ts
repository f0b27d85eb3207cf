import type { canvasTexts as en } from '../en/canvas-texts.js';
import type { SameWords } from '@baton/web';

const cards = (count: number): string => (count < 2 ? `${count} carte` : `${count} cartes`);

/** Words of the work on the canvas: groups, marks, adding, searching, shortcuts, what is announced. */
export const canvasTexts: SameWords<typeof en> = {
  draw: {
    cards,
    group: 'Groupe',
    frame: (label, count) => `Groupe ${label}, ${cards(count)}`,
    collapsed: (label, count) => `Groupe ${label}, dessiné comme une seule carte, ${cards(count)} à l’intérieur`,
    exit: (node, outcome) => `${node} : ${outcome}`,
    watchesFlow: 'Surveille tout le scénario',
    watchesGroup: (label) => `Surveille seulement « ${label} »`,
    watchedBy: (rules) => `Surveillé par ${rules}`,
    collapse: (label) => `Dessiner le groupe « ${label} » comme une seule carte`,
    expand: (label) => `Ouvrir le groupe « ${label} »`,
    renameGroup: 'Nom du groupe',
    tones: {
      here: 'L’appel est ici',
      path: 'L’appel est passé par ici',
      covered: 'Testé',
      uncovered: 'Pas testé',
      added: 'Nouveau',
      removed: 'Retiré',
      changed: 'Modifié',
      unsafe: 'Un appelant peut rester pris au piège ici',
      peer: 'Quelqu’un d’autre est ici',
    },
    addNext: (node, outcome) => `${node}, ${outcome} : ne mène nulle part. Ajouter la suite`,
    changeNext: (node, outcome) => `${node}, ${outcome} : changer la suite`,
    nowhere: 'Ne mène nulle part : ajouter la suite',
    addOnEdge: (edge) => `Ajouter sur le chemin : ${edge}`,
    addHere: 'Ajouter une carte ici',
    announced: {
      added: (name) => `${name} : ajouté.`,
      addedMany: (count) => `${cards(count)} de plus.`,
      removed: (name) => `${name} : supprimé.`,
      removedMany: (count) => `${cards(count)} de moins.`,
      connected: (node, outcome, target) => `${node}, ${outcome}, mène à ${target}.`,
      connectedMany: (count) => `${count} liens de plus.`,
      disconnected: (count) => (count < 2 ? `${count} lien de moins.` : `${count} liens de moins.`),
      grouped: 'Groupe créé.',
      ungrouped: 'Groupe défait.',
    },
    marked: (name, marks) => `${name}. ${marks}`,
  },
};
