/** How results of the lab are worded, without the lab itself: for pages that only show them. */
export { type Line, lineSchema } from './conversation/line.js';
export { type LabReason, labReasonSchema } from './lab-reason.js';
export { type FaultFound, faultFoundSchema, type UnsafeCode, unsafeCodeSchema } from './prove/fault-found.js';
export { type TestFailure, testFailureSchema } from './test-cases/test-failure.js';
export { englishLabTexts } from './words/english-lab-texts.js';
export { failureWords } from './words/failure-words.js';
export { faultWords } from './words/fault-words.js';
export { type LabNames, withIds } from './words/lab-names.js';
export type { LabTexts } from './words/lab-texts.js';
export { lineWords } from './words/line-words.js';
export { type WayPart, wayPartSchema } from './replay/way-part.js';
export { wayPartWords } from './words/way-words.js';
export { reasonWords } from './words/reason-words.js';
