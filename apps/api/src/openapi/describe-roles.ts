import { roles } from '@baton/persistence';
import { mayUse } from '../accounts/access.decorator.js';
import type { DeclaredRoute } from './routes-of.js';

const BEGIN = '<!-- Made by `npm run roles` from what the routes declare: not to be changed by hand. -->';
const END = '<!-- End of what is made. -->';

/** `document` with the table of who may use which route, in place of the one that it has. */
export function withRoleTable(document: string, routes: readonly DeclaredRoute[]): string {
  const [before, rest] = split(document, BEGIN);
  const [, after] = split(rest, END);
  return `${before}${BEGIN}\n\n${tableOf(routes)}\n\n${END}${after}`;
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`docs/roles.md has lost the line: ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** As prettier would write it. */
function tableOf(routes: readonly DeclaredRoute[]): string {
  const rows = routes.map(({ method, path, allowed }) => [
    `\`${method} ${path}\``,
    allowed === 'everyone' ? 'yes' : '',
    ...roles.map((role) => (allowed !== undefined && mayUse(role, allowed) ? 'yes' : '')),
  ]);
  const table = [['route', 'not signed in', ...roles], ...rows];
  const widths = table[0]?.map((_cell, column) => Math.max(3, ...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = table;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
