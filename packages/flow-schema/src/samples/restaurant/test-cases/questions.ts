import {
  call,
  type CaseInput,
  came,
  ends,
  fired,
  handedOver,
  hears,
  hearsNot,
  isAt,
  presses,
  says,
  silent,
} from './steps.js';

const fadesAway = [silent(), ...says('hold on'), silent(), ...says('one moment'), silent()];
const oddWords = [...says('purple elephants', 'deposit', 'purple elephants', 'direct debit', 'purple elephants')];

export const questionCases: CaseInput[] = [
  call(
    'Asks for the opening hours and has nothing else',
    says('when are you open'),
    hears('from noon to eleven', 'anything else'),
    says('no thank you'),
    ends('helped'),
  ),
  call('Asks for the opening hours by key', presses('2'), hears('from noon to eleven')),
  call('Asks about an allergy', says('I have a nut allergy'), hears('Our kitchen uses nuts'), isAt('more')),
  call('Asks how deposits work', says('do I have to pay a deposit'), hears('ten pounds each'), isAt('more')),
  call('Wants nothing after all', says('never mind'), ends('helped')),
  call(
    'Only says deposit',
    says('it is about the deposit'),
    hears("I understand you're calling about deposit. What would you like to do exactly?"),
    says('how much is it'),
    hears('ten pounds each'),
  ),
  call(
    'Only says direct debit, and then what about it',
    says('direct debit'),
    hears('calling about direct debit'),
    says('cancel it'),
    came('help', 'reach', 'person'),
    handedOver({ 'reason.intent': 'direct_debit_cancel' }),
  ),
  call(
    'Only says direct debit twice',
    says('direct debit', 'direct debit'),
    hearsNot('calling about direct debit'),
    hears("I didn't get that"),
  ),
  call('Wants a deposit back', says('I want my deposit back'), came('help', 'reach', 'person'), handedOver()),
  call(
    'Has a complaint',
    says('the food was cold'),
    hears('A colleague should hear it from you'),
    handedOver({ 'reason.intent': 'complaint', 'reason.words': 'the food was cold' }),
  ),
  call(
    'Calls about a booking that is there',
    says('I need to cancel my table'),
    hears('What name is the booking under?'),
    says('Smith'),
    handedOver({ 'collected.guest_name': 'Smith', 'reason.intent': 'cancel_booking' }),
  ),
  call('Calls about a booking by key', presses('3'), hears('What name is the booking under?')),
  call(
    'Does not say whose booking it is',
    presses('3'),
    fadesAway,
    came('existing-name', 'reach', 'person'),
    handedOver(),
  ),
  call(
    'Says whose booking it is so that nobody can hear it',
    presses('3'),
    { step: 'caller-says', text: 'Smith', heard: 'unsurely' },
    { step: 'caller-says', text: 'no, Jones', heard: 'unsurely' },
    { step: 'caller-says', text: 'no, Brown', heard: 'unsurely' },
    { step: 'caller-says', text: 'no, Taylor', heard: 'unsurely' },
    came('existing-name', 'reach', 'person'),
  ),
  call('Falls asleep at the beginning', fadesAway, came('help', 'reach', 'person')),
  call('Talks of something else at the beginning', oddWords, came('help', 'reach', 'person')),
  call(
    'Says twice in a row what nobody understands',
    says('purple elephants'),
    hears('You can book a table'),
    says('green elephants'),
    fired('misunderstood'),
    hears("I'm having trouble understanding"),
    handedOver({ 'rule.id': 'misunderstood' }),
  ),
];

const again = says('when are you open');

/** The same once more, after an answer. */
export const moreCases: CaseInput[] = [
  call('Then books a table', again, says('I would like to book a table'), came('more', 'booking')),
  call('Then asks about the opening hours once more', again, presses('2'), came('more', 'opening-hours', 'more')),
  call('Then asks about a booking', again, says('cancel my booking'), came('more', 'existing-name')),
  call('Then asks how deposits work', again, says('how much is the deposit'), came('more', 'deposit-answer')),
  call('Then wants to pay a deposit', again, says('I want to pay the deposit'), came('more', 'reach', 'person')),
  call('Then asks about an allergy', again, says('do you have vegan options'), came('more', 'allergy-answer')),
  call('Then complains', again, says('the waiter was rude to us'), came('more', 'complaint-answer', 'reach')),
  call('Then has something else', again, says('yes please'), hears('How can I help?'), came('more', 'help')),
  call('Falls asleep after an answer', again, fadesAway, came('more', 'reach', 'person')),
  call('Talks of something else after an answer', again, oddWords, came('more', 'reach', 'person')),
];
