/** `npm run bench`: how fast, how many, how heavy, each beside a bare loop on the same machine. */
import { frontDoor } from './front-door.mjs';

await frontDoor('apps/e2e/dist/bench/main.js');
