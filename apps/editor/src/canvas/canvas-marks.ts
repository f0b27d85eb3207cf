import { createStore } from 'zustand/vanilla';

/**
 * What a mark says of a node or an edge:
 * - `here`: a call stands here now; `path`: it came past
 * - `covered`, `uncovered`: by the test cases
 * - `added`, `removed`, `changed`: between two versions
 * - `unsafe`: where a counterexample of the safety proof ends
 * - `peer`: somebody else is working here; `colour` is theirs
 */
export type MarkTone = 'here' | 'path' | 'covered' | 'uncovered' | 'added' | 'removed' | 'changed' | 'unsafe' | 'peer';

export interface Mark {
  tone: MarkTone;
  /** Shown beside the card, and read out after its name. */
  label?: string;
  colour?: string;
}

/** One layer of marks, by node id and by edge id. */
export interface MarkLayer {
  nodes: ReadonlyMap<string, Mark>;
  edges: ReadonlyMap<string, Mark>;
}

/** Who puts a layer there. A layer is replaced as a whole. */
export type MarkLayerName = 'simulator' | 'coverage' | 'proof' | 'diff' | 'peers';

export type MarkLayers = Partial<Record<MarkLayerName, MarkLayer>>;

export type CanvasMarks = ReturnType<typeof createCanvasMarks>;

/** Marks over the drawing, beside the draft: they are nobody's edit and are not undone. */
export function createCanvasMarks() {
  const store = createStore<MarkLayers>(() => ({}));
  return {
    store,
    show: (name: MarkLayerName, layer: MarkLayer): void => store.setState({ [name]: layer }),
    clear: (name: MarkLayerName): void => {
      if (store.getState()[name] !== undefined) store.setState({ [name]: undefined });
    },
  };
}

/** Every mark of one node, in the order in which the layers were shown. */
export const marksOfNode = (layers: MarkLayers, nodeId: string): Mark[] =>
  Object.values(layers).flatMap((layer) => layer?.nodes.get(nodeId) ?? []);

export const marksOfEdge = (layers: MarkLayers, edgeId: string): Mark[] =>
  Object.values(layers).flatMap((layer) => layer?.edges.get(edgeId) ?? []);
