import type { EngineTexts } from '../texts/engine-texts.js';

/**
 * How far a few words end the talk: `bye` does, `polite` ("thank you") neither ends it nor wants anything; null is
 * anything else.
 */
export function farewellIn(text: string, { farewells }: EngineTexts): 'bye' | 'polite' | null {
  let left = ` ${wordsOf(text.toLowerCase())} `;
  if (left.trim() === '') return null;
  const without = (phrases: readonly string[]) => {
    const before = left;
    // Neighbours share a space.
    left = left.replaceAll(' ', '  ');
    for (const phrase of phrases) left = left.replaceAll(` ${wordsOf(phrase).replaceAll(' ', '  ')} `, ' ');
    left = left.replace(/ +/g, ' ');
    return left !== before;
  };
  const bye = without(farewells.bye);
  without(farewells.polite);
  if (left.trim() !== '') return null;
  return bye ? 'bye' : 'polite';
}

const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
