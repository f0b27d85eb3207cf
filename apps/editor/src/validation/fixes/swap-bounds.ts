import type { Entity, FlowNode } from '@baton/flow-schema';
import { changeNode } from '../../draft/edits.js';
import { withSetting } from '../../node-forms/settings-path.js';
import { texts } from '../../texts.js';
import { placeOfProblem } from '../focus-place.js';
import type { Fixing } from './fix.js';

/** A kind of answer that begins above where it ends: the two are the wrong way round. */
export const swapEntityBounds: Fixing = (_flow, { path }) => {
  const [collection, position] = path;
  if (collection !== 'entities' || typeof position !== 'number') return undefined;
  return {
    label: texts.fixes.swap,
    safe: true,
    edit: (flow) => ({
      ...flow,
      entities: flow.entities.map((entity, at) => (at === position ? swapped(entity) : entity)),
    }),
  };
};

function swapped(entity: Entity): Entity {
  if (entity.kind === 'number' && entity.min !== undefined && entity.max !== undefined && entity.min > entity.max) {
    return { ...entity, min: entity.max, max: entity.min };
  }
  if (entity.kind === 'digits' && entity.minLength > entity.maxLength) {
    return { ...entity, minLength: entity.maxLength, maxLength: entity.minLength };
  }
  return entity;
}

/** The same of a status rule. */
export const swapStatuses: Fixing = (_flow, problem) => {
  const place = placeOfProblem(problem);
  const [list, index] = place;
  if (list !== 'statuses' || typeof index !== 'number') return undefined;
  return {
    label: texts.fixes.swap,
    safe: true,
    edit: (flow) => {
      const node = flow.nodes.find(({ id }) => id === problem.nodeId);
      const rule = node?.type === 'request' ? node.settings.statuses[index] : undefined;
      if (node === undefined || rule === undefined || rule.from <= rule.to) return flow;
      const turned = { ...rule, from: rule.to, to: rule.from };
      return changeNode({ ...node, settings: withSetting(node.settings, place, turned) } as FlowNode)(flow);
    },
  };
};
