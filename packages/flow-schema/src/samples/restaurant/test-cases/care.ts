import {
  call,
  type CaseInput,
  came,
  ends,
  fired,
  handedOver,
  handoffEnds,
  hangsUp,
  hears,
  says,
  somethingFails,
  wholeBooking,
} from './steps.js';

const inDanger = says('she cannot breathe');
const marked = (care: 'vulnerable' | 'sensitive') => ({ step: 'expect-care', care }) as const;

/** Whatever the assistant is for. */
export const dangerCases: CaseInput[] = [
  call(
    'Somebody is in danger',
    inDanger,
    fired('in-danger'),
    hears('please call 9 9 9 right away', "I'm putting you through to somebody now"),
    marked('vulnerable'),
    handedOver({ care: 'vulnerable', 'reason.intent': 'emergency' }),
    handoffEnds(200),
    hangsUp,
    ends('handed-over'),
  ),
  call(
    'Somebody is in danger and nobody picks up',
    inDanger,
    handoffEnds(480),
    handoffEnds(480),
    hears('If anyone is in danger, please call 9 9 9'),
    { step: 'expect-going-on' },
    came('person-at-once', 'nobody-care'),
  ),
  call(
    'Somebody is in danger and the colleague refuses',
    inDanger,
    handoffEnds(480),
    handoffEnds(603),
    came('nobody-care'),
  ),
  call('Somebody is in danger and takes the handoff back', inDanger, { step: 'caller-stays' }, came('nobody-care')),
];

export const careCases: CaseInput[] = [
  ...dangerCases,
  call(
    'A bereavement, in the middle of a booking',
    says('book a table', 'it is for a funeral'),
    fired('needs-care'),
    hears("I'm so sorry to hear that"),
    marked('sensitive'),
    handedOver({ care: 'sensitive', 'reason.intent': 'bereavement' }),
  ),
  call('Cannot pay', says("I can't afford to pay"), fired('needs-care'), marked('vulnerable'), handedOver()),
];

export const failureCases: CaseInput[] = [
  call(
    'We can no longer hear the caller',
    says(wholeBooking),
    somethingFails('recognition'),
    fired('failed'),
    hears("something isn't working on our side", "I'll put you through now"),
    handedOver({ 'rule.id': 'failed', 'collected.party_size': 4 }),
  ),
  call('We can no longer speak', somethingFails('synthesis'), fired('failed'), came('failed-answer', 'person')),
];
