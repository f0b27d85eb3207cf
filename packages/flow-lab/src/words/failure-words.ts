import type { Instead, Place, TestFailure, Value, Where } from '../test-cases/test-failure.js';
import type { LabNames } from './lab-names.js';
import type { LabTexts } from './lab-texts.js';
import { reasonWords } from './reason-words.js';

/** Why a test case fails: what was so instead of what its step says. */
export function failureWords(failure: TestFailure, texts: LabTexts, names: LabNames = {}): string {
  if (failure.kind === 'unused') return texts.unused[failure.asked];
  if (failure.kind === 'impossible') return reasonWords(failure.reason, texts, names);
  return insteadWords(failure.instead, texts, names);
}

function insteadWords(instead: Instead, texts: LabTexts, names: LabNames): string {
  const words = texts.instead;
  const place = (at: Place) => placeWords(at, texts, names);
  const list = (parts: readonly string[], none: string) => (parts.length === 0 ? none : texts.list(parts));
  const andWhere = (what: string, where: Where) => words.and(what, whereWords(where, texts, names));
  switch (instead.is) {
    case 'heard':
      return andWhere(words.heard(list(instead.texts.map(texts.quoted), words.nothing)), instead.where);
    case 'tones': {
      const said = instead.said.map(({ tone, text }) => words.tone(names.tone?.(tone) ?? tone, texts.quoted(text)));
      return words.tones(list(said, words.notSaid));
    }
    case 'at':
      return whereWords(instead.where, texts, names);
    case 'path': {
      const { missing, after, went, where } = instead;
      const path = words.went(went.map(place).join(' → ') || words.nowhere);
      return andWhere(words.and(words.path(place(missing), after && place(after)), path), where);
    }
    case 'rules':
      return instead.fired.length === 0 ? words.noRule : words.rules(texts.list(instead.fired.map(place)));
    case 'value':
      return valueWords(names.variable?.(instead.variable) ?? instead.variable, instead.value, texts);
    case 'care':
      return words.care[instead.care];
    case 'requests':
      return words.requests(list(instead.sent.map(texts.quoted), words.nothing));
    case 'result':
      return words.ends(names.result?.(instead.result) ?? instead.result);
    case 'going-on':
      return andWhere(words.goesOn, instead.where);
    case 'handoff-with':
      return texts.list(instead.parts.map(({ name, value }) => valueWords(name, value, texts)));
    case 'handoffs': {
      if (instead.tried.length === 0) return andWhere(words.noHandoff, instead.where);
      const tried = instead.tried.map(({ queue, way }) =>
        words.handoff(queue ?? words.anAddress, texts.lines.ways[way]),
      );
      return words.handoffs(texts.list(tried));
    }
  }
}

function whereWords(where: Where, texts: LabTexts, names: LabNames): string {
  if (where === null) return texts.where.notBegun;
  const { over, nodeId, label } = where;
  return texts.where[over ? 'ended' : 'at'](placeWords({ nodeId, label }, texts, names));
}

const placeWords = (place: Place, texts: LabTexts, names: LabNames): string =>
  names.place?.(place) ?? texts.quoted(place.label === '' ? place.nodeId : place.label);

const valueWords = (name: string, value: Value, { instead, quoted }: LabTexts): string =>
  value === null
    ? instead.noValue(name)
    : instead.value(name, typeof value === 'string' ? quoted(value) : String(value));
