import { dangerCases } from '../restaurant/test-cases/care.js';
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
  presses,
  queue,
  says,
  silent,
  somethingFails,
} from '../restaurant/test-cases/steps.js';

const asks = 'can I speak to somebody';

/**
 * How every starter hands over.
 * @param matter what a caller of this assistant says it is about
 * @param helpNode where the caller is first listened to
 */
export const handoverCases = (matter: string, helpNode: string): CaseInput[] => [
  call(
    'Asks for a person by key and says what it is about',
    presses('0'),
    fired('asks-first'),
    hears('what is it about'),
    says(matter),
    hears("I'll put you through now"),
    handedOver({ 'rule.id': 'asks-first' }),
  ),
  call('Asks for a person and insists', says(asks, asks), fired('asks-again'), came('matter', 'reach', 'person')),
  call(
    'Is told the wait and accepts help meanwhile',
    queue('waiting', 4),
    says(asks),
    hears('The wait is about 4 minutes'),
    says('yes'),
    hears('Great.'),
    came('offer', 'back', helpNode),
  ),
  call(
    'Is told the wait and would rather wait',
    queue('waiting', 4),
    says(asks, 'no', matter),
    handedOver({ promisedWaitMinutes: 4 }),
  ),
  call('Nobody is in, and wants no help', queue('closed'), says(asks, 'no'), ends('closed')),
  call('Says nothing twice', silent(2), hears('Hey… are you there?', "I'm afraid I can't hear you"), handedOver()),
  call(
    'Is not understood twice',
    says('purple elephants', 'purple elephants'),
    hears("I'm having trouble understanding"),
    handedOver(),
  ),
  call('A colleague picks up', says(asks, matter), handoffEnds(200), hangsUp, ends('handed-over')),
  call('We can no longer hear the caller', somethingFails('recognition'), fired('failed'), handedOver()),
  call(
    'Has lost somebody',
    says('my mother died yesterday'),
    fired('needs-care'),
    hears("I'm so sorry to hear that"),
    handedOver({ care: 'sensitive' }),
  ),
  ...dangerCases,
];
