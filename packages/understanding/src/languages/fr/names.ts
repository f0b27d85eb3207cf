import type { NameLanguage } from '../language.js';

/** Common given and family names in France, Belgium, Switzerland and Quebec; what the recogniser can hear as a name. */
export const names: NameLanguage = {
  given:
    `adam adèle adeline adrien agathe agnès aïcha alain albert alexandra alexandre alexis alice aline ali alma amandine amélie amina anaïs andré andrée ange
    angélique anissa anna anne annick annie anthony antoine antonin arnaud arthur aude audrey augustin aurélie aurélien axel baptiste barbara bastien béatrice
    benjamin benoît bernadette bernard bertrand blanche brigitte bruno camille capucine carine carole caroline catherine cécile cédric céline chantal charles
    charlotte chloé christelle christian christiane christine christophe claire clara claude claudine clémence clément colette coralie corinne cyril damien
    daniel danielle david delphine denis denise didier dominique dylan édouard élise éliane élisabeth élodie éloïse emma emmanuel emmanuelle enzo éric estelle
    esther ethan étienne eugénie eva fabien fabienne fabrice fanny farid fatima fatoumata félix fernand flavie florence florent florian francis franck françois
    françoise frédéric frédérique gabin gabriel gabrielle gaël gaëlle gaston geneviève geoffroy georges gérald gérard germaine ghislaine gilbert gilles ginette
    gisèle grégory guillaume gustave guy hélène henri hervé hortense hubert hugo ibrahim inès irène isabelle isaac ismaël jacqueline jacques jade jamel janine
    jean jeanne jeannine jennifer jérémy jérôme jessica joël joëlle johanna jonathan josé joseph josette josiane jules julia julie julien juliette justin
    justine karim karine kévin khadija laetitia laura laure laurence laurent léa léo léon léonie leïla lila lina lise loïc lola louis louise louna luc luca
    lucas lucie lucien ludovic lydie maël maëlys magali malik manon marc marcel marcelle margaux margot marguerite maria marianne marie marine marion marius
    marlène martial martin martine mathias mathieu mathilde mathis matthieu maurice maxence maxime mehdi mélanie mélissa michel michèle micheline mireille
    mohamed monique morgane mounir muriel myriam nadège nadia nadine naïma nathalie nathan nicolas nicole nina noah noé noémie nolan nora océane odette odile
    olivia olivier oscar pascal pascale patrice patricia patrick paul paule paulette pauline perrine philippe pierre pierrette quentin rachel rachid raphaël
    raymond raymonde rébecca régine régis rémi rémy renaud rené renée richard robert robin roger roland rolande romain romane rose roxane sabine sabrina sacha
    salomé samir samira samuel sandra sandrine sara sarah sébastien serge séverine simon simone solange solène sonia sophie stéphane stéphanie suzanne sylvain
    sylvie théo théodore thérèse thibault thierry thomas timothée tom tristan valentin valentine valérie vanessa véronique victor victoire vincent violette
    virginie viviane wassim william xavier yann yannick yasmine youssef yves yvette yvonne zoé jean-pierre jean-claude anne-marie marie-claude`
      .split(/\s+/)
      .filter((name) => !name.includes('-')),
  family:
    `adam albert andré antoine arnaud aubert aubry bailly barbier baron barre barthélemy benoit berger bernard bertin bertrand besnard besson blanc blanchard
    blondel bonnet bouchard boucher bouchet boulanger bourgeois bouvier boyer breton briand brun brunet camus caron carpentier carré charles charpentier
    chauvin chevalier chevallier clément colas colin collet collin cordier cousin da daniel david delattre delaunay delmas denis deschamps devaux didier diallo
    dos dubois dufour dumas dumont dupont dupuis dupuy durand duval étienne evrard fabre faure favre fernandez ferrand ferreira fleury fontaine fournier
    françois gaillard garcia garnier gauthier gautier gay georges gérard germain gilbert gillet girard giraud gomez gonçalves gonzalez grondin guérin guichard
    guillaume guillot guyot haddad hamel hamon henry herve hoarau hubert huet humbert jacob jacquet jacquot jean joly jourdan julien klein lacroix laine
    lambert langlois laurent leblanc lebrun leclerc leclercq lecomte lefebvre lefevre lefèvre léger legrand legros lejeune lemaire lemaitre lemoine leroux
    leroy lévêque lévy lopez louis lucas maillard mallet marchal marchand maréchal marie marion martel martin martinez marty masson mathieu ménard mercier
    meunier meyer michaud michel millet monnier moreau morel morin moulin muller nguyen nicolas noël olivier paris parent pasquier paul pelletier pereira perez
    perret perrier perrin perrot petit philippe picard pichon pierre poirier pons poulain prévost rémy renard renaud renault rey reynaud richard rivière
    robert robin roche rodriguez roger rolland rousseau roussel roux roy royer sanchez schmitt schneider simon tanguy tessier thomas tremblay gagnon bouchard
    côté fortin gagné ouellet pelletier bélanger lévesque bergeron peeters janssens maes jacobs mertens willems claes goossens traoré vallet vasseur verdier
    vidal vincent voisin weber zimmermann`
      .split(/\s+/)
      .filter((name) => !['da', 'dos'].includes(name)),
  before: [
    "je m'appelle",
    'mon nom est',
    'le nom est',
    'mon nom de famille est',
    'mon nom de famille',
    "mon nom c'est",
    'au nom de',
    'à nom de',
    'sous le nom de',
    'le nom de',
    'mettez au nom de',
    'mon prénom est',
    'vous pouvez mettre au nom de',
  ],
  weaklyBefore: [
    "c'est pour",
    "c'est",
    'ici',
    'je suis',
    'mettez',
    'pour',
    'ce sera pour',
    'la réservation est pour',
    'nom',
    'disons',
  ],
  after: ["à l'appareil", 'à le appareil', "c'est mon nom", 'est mon nom'],
  titles: ['monsieur', 'madame', 'mademoiselle', 'docteur', 'maître', 'professeur', 'm'],
};
