import type { NameLanguage } from '../language.js';

/** Common given and family names in Britain, Ireland and North America; what the recogniser can hear as a name. */
export const names: NameLanguage = {
  given:
    `aaron abigail adam adrian agnes aidan aisha alan albert alex alexander alexandra alfie ali alice alison allison amanda amber amelia amina amy
  ana andrea andrew angela angus anna anne anthony antonio archie arthur ashley audrey ava barbara barry beatrice becky ben benjamin bernard beth
  betty beverly bill billy blake bob bobby brandon brenda brian bridget bruce bryan callum calvin cameron carl carla carlos carmen carol caroline
  catherine cathy charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher claire clara clare colin connor
  craig crystal cynthia daisy dan daniel danielle darren dave david dawn dean deborah declan denise dennis derek diana diane diego dominic donald
  donna doris dorothy doug douglas duncan dylan edith edward eileen elaine eleanor elena eli elijah elizabeth ella ellen ellie emily emma eric erin
  esther ethan eva evan evelyn faith fatima felix fiona florence frances francis frank fred frederick freya gabriel gareth gary gavin gemma geoffrey
  george georgia gerald gina gloria gordon grace graham grant greg gregory hannah harold harriet harry harvey hassan hayley hazel heather heidi helen
  henry hilary holly howard hugh hugo ian ibrahim imogen irene iris isaac isabel isabella isla ivan ivy jack jackie jackson jacob jade jake james
  jamie jan jane janet janice jasmine jason jay jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joanne joe
  joel john johnny jonathan jordan jose joseph josh joshua joy joyce juan judith judy julia julian julie june justin karen karl kate katherine
  kathleen kathryn katie kayla keith kelly ken kenneth kerry kevin kim kimberly kirsty kyle larry laura lauren laurence leah lee leo leon leonard
  leslie lewis liam lily linda lisa logan lois lorraine louis louise lucas lucy luke luis lydia lynn madison maggie malcolm marcus margaret maria
  marie marilyn mario marion mark martha martin mary mason matt matthew maureen max maya megan melanie melissa mia michael michelle miguel mike
  miriam mohammed molly monica morgan muhammad nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nigel nina noah nora norman
  oliver olivia omar oscar owen pam pamela patricia patrick paul paula pauline peggy penny peter phil philip phoebe phyllis poppy priya rachel ralph
  ray raymond rebecca reece rhys richard rita rob robert roberta robin roger ronald rory rosa rose rosemary rosie ross roy ruby russell ruth ryan
  sally sam samantha samuel sandra sara sarah scarlett scott sean sebastian shannon sharon shaun sheila shirley simon sofia sonia sophia sophie
  stacey stanley stella stephanie stephen steve steven stewart stuart sue summer susan suzanne sylvia tara ted teresa terry theo theresa thomas tim
  timothy tina toby todd tom tommy tony tracy trevor tyler valerie vanessa vera veronica vicky victor victoria vincent violet virginia walter wanda
  wayne wendy will william yasmin yvonne zach zachary zara zoe`.split(/\s+/),
  family:
    `adams ahmed alexander ali allen anderson andrews armstrong arnold ashton atkinson austin bailey baker ball barker barnes barrett bates bell
  bennett berry bishop black blair booth boyle bradley brady brennan brooks brown bryant burgess burke burns burton butler byrne cameron campbell
  carpenter carr carroll carter chambers chan chapman chen clark clarke coleman collins connolly cook cooper cox craig crawford cruz cunningham
  curtis daly daniels davidson davies davis dawson dean diaz dixon doherty douglas doyle duncan dunn edwards elliott ellis evans farrell ferguson
  fernandez field fisher fitzgerald fleming fletcher flores flynn ford foster fox francis fraser freeman fuller gallagher garcia gardner gibson
  gilbert gomez gonzalez gordon graham grant gray green greene griffin griffiths hall hamilton hansen hanson harper harris harrison hart harvey
  hawkins hayes henderson henry hernandez hicks higgins hill hoffman holland holmes holt hopkins howard howe hudson hughes hunt hunter hussain
  hutchinson ingram jackson jacobs james jenkins jensen jennings johnson johnston jones jordan joseph kaur kelley kelly kennedy kerr khan king knight
  kumar lambert lane larson lawrence lawson lee lewis lin lloyd long lopez lowe lucas lynch macdonald mackenzie maguire marsh marshall martin
  martinez mason matthews maxwell may mccarthy mcdonald mckenzie mclean mendoza mercer meyer miller mills mitchell moore morales moran morgan
  morris morrison morton moss mueller murphy murray myers nelson newman newton nguyen nichols nolan norris o'brien o'connor o'neill o'reilly o'sullivan
  oliver olson ortiz osborne owen owens page palmer park parker parsons patel patterson payne pearce pearson perez perkins perry peters peterson
  phillips pierce porter potter powell price quinn ramirez ramos read reed reid reyes reynolds rice richards richardson riley rivera roberts
  robertson robinson rodriguez rogers rose ross russell ryan sanchez sanders saunders schmidt schneider schultz scott sharma sharp shaw shah shepherd
  silva simmons simpson singh smith snyder spencer stephens stevens stevenson stewart stone sullivan sutton taylor thomas thompson thomson torres
  tucker turner vargas vasquez wade wagner walker wallace walsh walters wang ward warren washington watkins watson watts weaver webb weber webster
  welch wells west wheeler white wilkinson williams williamson willis wilson wong wood woods wright wu yang yates young zhang`.split(
      /\s+/,
    ),
  before: [
    'my name is',
    'the name is',
    'name is',
    'my surname is',
    'surname is',
    'my last name is',
    'last name is',
    'my first name is',
    'under the name of',
    'under the name',
    'in the name of',
    'by the name of',
    'name of',
    'i am called',
    'my full name is',
    'put it under',
    'book it under',
    'make it under',
    'you can call me',
  ],
  weaklyBefore: [
    'this is',
    'call me',
    'under',
    'it is for',
    'that is for',
    'for',
    'i am',
    'it is',
    'it will be',
    'that is',
    'that would be',
    'that will be',
    'make it',
    'put',
    'say',
    'book it for',
    'the booking is for',
    'the table is for',
    'name',
  ],
  after: ['speaking', 'here', 'is my name', 'is the name'],
  titles: ['mr', 'mister', 'mrs', 'missus', 'ms', 'miss', 'dr', 'doctor', 'professor', 'sir', 'lady'],
};
