import type { en } from './en.js';

export const fr: typeof en = {
  loading: 'Chargement…',
  failed: 'Cela n’a pas fonctionné',
  tryAgain: 'Réessayer',
  signOut: 'Se déconnecter',
  close: 'Fermer',
  account: (name) => `Compte : ${name}`,
  unreachable: 'Baton est injoignable. Vérifiez qu’il est en marche.',
  requestFailed: (status) => `La demande a échoué (${status}).`,
  onDay: (day) => `le ${day}`,
  signIn: {
    title: 'Connexion',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    showPassword: 'Afficher le mot de passe',
    go: 'Se connecter',
    wrong: 'L’adresse e-mail ou le mot de passe est incorrect.',
    tooMany: 'Trop de tentatives. Patientez quelques minutes, puis réessayez.',
  },
  language: 'Langue',
  scheme: { label: 'Couleurs', light: 'Clair', dark: 'Sombre', auto: 'Comme le système' },
  broken: {
    title: 'Un problème est survenu sur cette page',
    text: 'Votre travail est conservé. Rechargez la page ; si cela se reproduit, transmettez le texte ci-dessous à la personne qui s’occupe de Baton.',
    partTitle: 'Une partie de cette page n’a pas pu être chargée',
    partText:
      'Vous êtes hors ligne, ou Baton a été mis à jour pendant que cette page était ouverte. Votre travail est conservé. Rechargez la page pour continuer.',
    reload: 'Recharger',
    home: 'Vers la première page',
    detail: 'Ce qui s’est passé',
  },
  offline: 'Vous êtes hors ligne. Vous pouvez continuer à travailler ; tout sera enregistré au retour de la connexion.',
};
