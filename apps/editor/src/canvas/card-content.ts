import type { FlowNode } from '@baton/flow-schema';
import type { NodeKind } from '../node-forms/node-form.js';
import type { Mark } from './canvas-marks.js';

/** What a node's card shows. */
export interface CardContent extends Record<string, unknown> {
  nodeType: FlowNode['type'];
  kind: NodeKind;
  title: string;
  name: string;
  line: string;
  /** Of a rule: what it watches, in words. */
  watches?: string;
  /** Of a rule: the group that it watches; absent for the whole flow. */
  scope?: string;
  /** May an edge enter it? */
  hasEntry: boolean;
  outcomes: { id: string; words: string; connected: boolean }[];
  problems: number;
  /** What lies over the drawing here. */
  marks?: readonly Mark[];
}
