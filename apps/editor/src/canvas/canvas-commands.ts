import { outcomesOf, type FlowDefinition, type NodeType } from '@baton/flow-schema';
import type { DraftStore } from '../draft/draft-store.js';
import { addNode, connect, moveNodes, reconnect, type Edit, type Position } from '../draft/edits.js';
import { align, distribute, type Alignment, type Placed } from '../draft/edits-align.js';
import {
  freeGroupId,
  groupNodes,
  leaveGroups,
  removeWithGroups,
  setCollapsed,
  ungroup,
} from '../draft/edits-groups.js';
import { addAfter, insertOnEdge } from '../draft/edits-insert.js';
import { pastePart } from '../draft/edits-paste.js';
import { copyPart, readPart, type FlowPart } from '../draft/flow-part.js';
import { texts } from '../texts.js';
import { createLooking, type Flow } from './canvas-looking.js';
import type { CanvasUiStore, Picking } from './canvas-ui.js';
import { selectedIds, type CanvasView } from './canvas-view.js';
import { groupIdOf } from './group-shape.js';
import { layoutInput, placesOfNodes } from './layout-input.js';
import { newNode, placeAfter, placed, placeOnEdge, sizeOf } from './new-node.js';
import { runLayout } from './run-layout.js';

export interface CanvasOf {
  /** Id of the open flow. */
  flowId: string;
  draft: DraftStore;
  view: CanvasView;
  ui: CanvasUiStore;
  queues: readonly string[];
  flow: Flow;
}

export type CanvasCommands = ReturnType<typeof createCanvasCommands>;

/** How far a duplicate stands from what it was made of. */
const BESIDE: Position = { x: 40, y: 40 };

/** What can be done to the drawing, whether by a key, the menu or a button. One call is one step of undo. */
export function createCanvasCommands(of: CanvasOf) {
  const { draft, view, ui, queues, flowId } = of;
  const looking = createLooking(view, of.flow);
  const definition = (): FlowDefinition => draft.definition();

  /** The nodes of the flow that are selected; a group stands for its members. */
  const chosen = (): string[] => {
    const ids = selectedIds(view.store.getState());
    const groups = new Set(ids.flatMap((id) => groupIdOf(id) ?? []));
    const own = ids.filter((id) => groupIdOf(id) === undefined);
    const inside = definition().nodes.flatMap(({ id, group }) =>
      group !== undefined && groups.has(group) ? [id] : [],
    );
    return [...new Set([...own, ...inside])];
  };
  const chosenGroups = (): string[] => selectedIds(view.store.getState()).flatMap((id) => groupIdOf(id) ?? []);
  const chosenEdges = (): string[] =>
    view.store.getState().edges.flatMap((edge) => (edge.selected === true ? [edge.id] : []));

  const show = (nodeIds: readonly string[]): void => {
    view.selectAll(nodeIds);
    const [first] = nodeIds;
    if (first !== undefined) looking.reveal(first);
  };

  const add = (type: NodeType, picking: Picking): void => {
    const flow = definition();
    const node = newNode(flow, type, queues, { x: 0, y: 0 });
    const goal = picking.for;
    if (goal.kind === 'edge') {
      const edge = flow.edges.find(({ id }) => id === goal.edgeId);
      if (edge === undefined) return;
      const { position, room } = placeOnEdge(flow, edge, sizeOf(node, flow).width);
      draft.apply(insertOnEdge(edge.id, { ...node, position: picking.position ?? position }, room));
    } else if (goal.kind === 'outcome') {
      const wanted = picking.position ?? placeAfter(flow, goal.nodeId, goal.outcome);
      draft.apply(addAfter(goal.nodeId, goal.outcome, placed(flow, node, wanted)));
    } else {
      draft.apply(addNode(placed(flow, node, picking.position ?? middle(of.flow))));
    }
    show([node.id]);
  };

  const paste = (part: FlowPart, by: Position): void => {
    const { edit, nodeIds } = pastePart(definition(), part, by, flowId);
    draft.apply(edit);
    show(nodeIds);
  };

  const toArrange = (): ReadonlySet<string> | undefined => {
    const ids = selectedIds(view.store.getState()).filter((id) => nodeType(view, id) !== 'frame');
    return ids.length > 1 ? new Set(ids) : undefined;
  };

  return {
    looking,
    chosen,
    chosenGroups,
    chosenEdges,
    show,
    add,

    /** Leads an outcome, or what ends of an edge, to a card that exists. */
    lead: ({ for: goal }: Picking, target: string): void => {
      if (goal.kind === 'outcome') draft.apply(connect(goal.nodeId, goal.outcome, target));
      const edge = goal.kind === 'edge' ? definition().edges.find(({ id }) => id === goal.edgeId) : undefined;
      if (edge !== undefined) draft.apply(reconnect(edge.id, edge.source, edge.outcome, target));
      show([target]);
    },

    /** The first outcome of a card that leads nowhere, else its first. */
    openOutcome: (nodeId: string): string | undefined => {
      const flow = definition();
      const node = flow.nodes.find(({ id }) => id === nodeId);
      const outcomes = node === undefined ? [] : outcomesOf(node);
      const left = new Set(flow.edges.flatMap(({ source, outcome }) => (source === nodeId ? [outcome] : [])));
      return outcomes.find((outcome) => !left.has(outcome)) ?? outcomes[0];
    },

    /** The chosen cards as text for the clipboard; null when there is nothing to copy. */
    copy: (): string | null => {
      const part = copyPart(definition(), chosen(), flowId);
      return part === null ? null : JSON.stringify(part);
    },

    /** Puts a text of the clipboard into the flow, its corner at `at`; tells when it is not ours. */
    pasteText: (text: string, at: Position | null): void => {
      const part = readPart(text);
      if (typeof part === 'string') ui.setState({ notice: texts.draw.notPasted[part] });
      else paste(part, at === null ? BESIDE : cornerTo(part, at));
    },

    duplicate: (): void => {
      const part = copyPart(definition(), chosen(), flowId);
      if (part !== null) paste(part, BESIDE);
    },

    /** Cards and connections that are selected go; a frame goes and leaves what is in it. */
    remove: (): void => {
      const ids = selectedIds(view.store.getState()).filter((id) => groupIdOf(id) === undefined);
      const groups = chosenGroups();
      draft.apply((flow) => removeWithGroups(ids, chosenEdges())(ungroup(groups)(flow)));
    },

    group: (): void => {
      const ids = chosen();
      if (ids.length === 0) return;
      const flow = definition();
      draft.apply(groupNodes(ids, freeGroupId(flow), texts.draw.newGroup(flow.groups.length + 1)));
    },

    /** Takes selected groups away, and selected cards out of theirs. */
    ungroup: (): void => {
      const groups = chosenGroups();
      draft.apply(groups.length > 0 ? ungroup(groups) : leaveGroups(chosen()));
    },

    /** Draws the groups of what is selected as one card each, or opens them again. */
    toggleCollapsed: (): void => {
      const flow = definition();
      const ids = new Set(chosen());
      const groups = flow.groups.filter(({ id }) => flow.nodes.some((node) => ids.has(node.id) && node.group === id));
      const edits = groups.map(({ id, collapsed }) => setCollapsed(id, collapsed !== true));
      draft.apply((present) => edits.reduce((changed: FlowDefinition, edit: Edit) => edit(changed), present));
    },

    align: (to: Alignment): void => draft.apply(align(placedCards(view, chosen()), to)),
    distribute: (along: 'x' | 'y'): void => draft.apply(distribute(placedCards(view, chosen()), along)),

    /** Arranges what is selected, or else the whole flow, in a thread of its own; one step of undo. */
    arrange: async (): Promise<void> => {
      if (ui.getState().cancelArranging !== null) return;
      const input = layoutInput(definition(), toArrange());
      const { places, cancel } = runLayout(input);
      const done = () => ui.setState({ cancelArranging: null });
      ui.setState({ cancelArranging: () => (cancel(), done()) });
      try {
        const arranged = await places;
        draft.apply((flow) => moveNodes(placesOfNodes(flow, input, arranged))(flow));
        ui.setState({ said: texts.draw.arranged });
      } catch {
        ui.setState({ notice: texts.draw.notArranged });
      } finally {
        done();
      }
    },
  };
}

const nodeType = (view: CanvasView, id: string): string | undefined =>
  view.store.getState().nodes.find((node) => node.id === id)?.type;

function placedCards(view: CanvasView, ids: readonly string[]): Placed[] {
  const wanted = new Set(ids);
  return view.store
    .getState()
    .nodes.flatMap(({ id, position, width = 0, height = 0 }) =>
      wanted.has(id) ? [{ id, ...position, width, height }] : [],
    );
}

function cornerTo(part: FlowPart, at: Position): Position {
  const x = Math.min(...part.nodes.map((node) => node.position.x));
  const y = Math.min(...part.nodes.map((node) => node.position.y));
  return { x: at.x - x, y: at.y - y };
}

/** The middle of what is seen, where a card's corner goes. */
function middle(flow: Flow): Position {
  const box = document.querySelector('.react-flow')?.getBoundingClientRect();
  if (box === undefined) return { x: 0, y: 0 };
  return flow.screenToFlowPosition({ x: box.left + box.width / 2 - 125, y: box.top + box.height / 2 - 60 });
}
