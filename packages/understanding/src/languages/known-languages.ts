// Every language that is understood: a folder each, and a line here.
export { english } from './en/english.js';
export { french } from './fr/french.js';
