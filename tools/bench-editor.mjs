/** `npm run bench:editor`: how smoothly the editor's canvas moves, beside a bare React Flow canvas. */
import { frontDoor } from './front-door.mjs';

await frontDoor('apps/e2e/dist/bench-editor/main.js');
