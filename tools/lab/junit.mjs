import { writeFileSync } from 'node:fs';
import { InputError } from './input-error.mjs';

/**
 * @typedef {object} JunitCase
 * @property {string} name
 * @property {string[]} failures
 * @property {string} [output]
 */

/**
 * Writes one suite as JUnit XML.
 *
 * @param {string} file
 * @param {string} suite
 * @param {JunitCase[]} cases
 */
export function writeJunit(file, suite, cases) {
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite name="${escaped(suite)}" tests="${cases.length}" failures="${failed}" errors="0">`,
    ...cases.flatMap(({ name, failures, output }) => [
      `<testcase classname="${escaped(suite)}" name="${escaped(name)}">`,
      ...failures.map(
        (message) => `<failure message="${escaped(message.split('\n')[0] ?? '')}">${escaped(message)}</failure>`,
      ),
      ...(output ? [`<system-out>${escaped(output)}</system-out>`] : []),
      '</testcase>',
    ]),
    '</testsuite></testsuites>',
  ];
  try {
    writeFileSync(file, `${lines.join('\n')}\n`);
  } catch (error) {
    throw new InputError(`${file} cannot be written: ${error instanceof Error ? error.message : ''}`);
  }
}

/** What XML 1.0 cannot hold is left out (§2.2). */
function escaped(/** @type {string} */ text) {
  return text
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
