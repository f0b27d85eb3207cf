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
  isAt,
  presses,
  queue,
  says,
  silent,
  timePasses,
} from './steps.js';

const asks = 'can I speak to somebody';
const fadesAway = [silent(), ...says('hold on'), silent(), ...says('one moment'), silent()];
const toldWait = [queue('waiting', 4), ...says(asks), ...hears('The wait is about 4 minutes')];
const nobodyIn = [queue('closed'), ...says(asks), ...hears('My colleagues are not in right now')];

export const personCases: CaseInput[] = [
  call(
    'Asks for a person and says what it is about',
    says(asks),
    fired('asks-first'),
    hears('what is it about'),
    says('the bill was wrong'),
    hears("I'll put you through now"),
    handedOver({ 'reason.intent': 'complaint', 'rule.id': 'asks-first' }),
  ),
  call('Asks for a person by key', presses('0'), fired('asks-first'), hears('what is it about')),
  call('Asks for a person and insists', says(asks, asks), fired('asks-again'), came('matter', 'reach', 'person')),
  call('Does not say what it is about', says(asks), silent(), came('matter', 'reach', 'person')),
  call('Says what it is about so that nobody understands', says(asks, 'purple elephants'), came('matter', 'reach')),
  call('The line cannot tell how long it takes', queue('unknown'), says(asks), came('line', 'matter-known', 'matter')),
  call(
    'Is told the wait and accepts help meanwhile',
    presses('1'),
    toldWait,
    says('yes'),
    hears('Great.', 'how many people'),
    isAt('booking'),
  ),
  call(
    'Is told the wait and would rather wait',
    toldWait,
    says('no', 'about my booking'),
    came('offer', 'matter-known', 'matter', 'reach', 'person'),
    handedOver({ promisedWaitMinutes: 4 }),
  ),
  call('Is told the wait and insists', toldWait, says(asks, 'I have a complaint'), fired('asks-again'), handedOver()),
  call('Is told the wait and falls asleep', toldWait, fadesAway, came('offer', 'matter-known')),
  call(
    'Nobody is in, and accepts help',
    nobodyIn,
    says('yes please'),
    hears('How can I help?'),
    came('closed-offer', 'back', 'help'),
  ),
  call('Nobody is in, and wants no help', nobodyIn, says('no'), hears('please call again then'), ends('closed')),
  call('Nobody is in, and falls asleep', nobodyIn, fadesAway, came('closed-offer', 'closed'), ends('closed')),
  call(
    'Nobody is in, and insists',
    nobodyIn,
    says(asks, 'I have a complaint'),
    came('reach', 'closed'),
    ends('closed'),
  ),
];

const complains = says('the food was cold');

/** How the handoff ends. */
export const handoffCases: CaseInput[] = [
  call('A colleague picks up', complains, handoffEnds(200), hangsUp, ends('handed-over')),
  call(
    'The line is busy in both ways',
    complains,
    handoffEnds(486),
    handoffEnds(486),
    hears('nobody can pick up right now', 'call again in half an hour'),
    ends('nobody-reached'),
  ),
  call(
    'Nobody picks up in time',
    complains,
    timePasses(19),
    hears('still trying'),
    timePasses(22),
    came('person', 'nobody'),
    ends('nobody-reached'),
  ),
  call('The colleague refuses', complains, handoffEnds(486), handoffEnds(603), ends('nobody-reached')),
  call('Takes the handoff back', complains, { step: 'caller-stays' }, came('person', 'nobody')),
  call('There is a queue, and the call is in it', queue('waiting', 2), complains, came('reach', 'person')),
  call('The queue cannot tell', queue('unknown'), complains, came('reach', 'person')),
  call('A colleague hangs up first', complains, handoffEnds(200), { step: 'agent-hangs-up' }, ends('handed-over')),
];
