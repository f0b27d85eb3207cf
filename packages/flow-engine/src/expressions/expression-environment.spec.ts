import { RESERVED_NAMES, variableSchema } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { Environment } from '@marcbachmann/cel-js';
import { compileExpression } from './compile-expression.js';
import { expressionEnvironment } from './expression-environment.js';

const environmentOf = (...names: string[]) =>
  expressionEnvironment({ variables: names.map((name) => variableSchema.parse({ name, type: 'number' })) });

describe('the names of expressions', () => {
  it('that CEL has itself are reserved', () => {
    const { variables } = new Environment().getDefinitions();
    expect(variables.map(({ name }) => name).filter((name) => !RESERVED_NAMES.includes(name))).toEqual([]);
  });

  it('leave a variable out that cannot have its name, whatever it is', () => {
    for (const name of RESERVED_NAMES) {
      expect(compileExpression(environmentOf(name, 'people'), 'people + 1')).toMatchObject({ type: 'double' });
    }
  });

  it('are any others, also those of functions and of every object', () => {
    for (const name of ['size', 'has', 'daysBetween', 'constructor', 'toString', 'e', 'A']) {
      expect(compileExpression(environmentOf(name), `${name} + 1`)).toMatchObject({ type: 'double' });
    }
  });
});

describe('an expression', () => {
  it('tells what it asks for', () => {
    const compiled = compileExpression(environmentOf('a', 'b'), 'known.a && open["main"] && b + a > 1 || today == "b"');
    expect(compiled).toMatchObject({
      uses: { names: ['b', 'a', 'today'], known: ['a'], open: ['main'], givesNull: false },
    });
  });

  it('is refused where it is too long or too deep to be run on a call', () => {
    const environment = environmentOf('a');
    expect(compileExpression(environment, Array(400).fill('a').join(' + '))).toHaveProperty('problem');
    expect(compileExpression(environment, `${'('.repeat(200)}a${')'.repeat(200)}`)).toHaveProperty('problem');
    expect(compileExpression(environment, `a${' / a'.repeat(400)}`)).toHaveProperty('problem');
  });
});
