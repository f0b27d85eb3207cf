/** `npm run lab -- test|coverage|replay|prove|record <flow.json> …`: tries a flow before a caller meets it. */
import { frontDoor } from './front-door.mjs';

await frontDoor('tools/lab/main.mjs');
