/** `npm run call -- "I would like to book a table"`: a real call to the running system, without a phone. */
import { frontDoor } from './front-door.mjs';

await frontDoor('apps/e2e/dist/call/main.js');
