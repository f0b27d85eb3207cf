/** `npm run screenshots`: pictures of every page, light and dark, into docs/images. */
import { frontDoor } from './front-door.mjs';

await frontDoor('apps/e2e/dist/browser/screenshots.js');
