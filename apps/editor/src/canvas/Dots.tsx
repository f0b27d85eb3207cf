import { Background, useStore, type ReactFlowState } from '@xyflow/react';

const GAP = 24;
const SIZE = 1.5;
/** Below this zoom every second dot is left out, below half of it every second of those, and so on. */
const DENSE = 0.6;

/**
 * Dots behind the drawing, on the screen always about as close to each other: seen from afar dots at fixed places would
 * be a grey veil that is dearer to paint than the flow itself.
 */
export function Dots() {
  const times = useStore(everyNth);
  return <Background gap={GAP * times} size={SIZE * times} />;
}

const everyNth = ({ transform: [, , zoom] }: ReactFlowState): number =>
  2 ** Math.max(0, Math.ceil(Math.log2(DENSE / zoom)));
