import '@xyflow/react/dist/style.css';
import { ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { createRoot } from 'react-dom/client';

/** React Flow as it comes, with as many nodes and edges at the same places: what the canvas itself costs. */
function BareCanvas({ drawing }) {
  const [nodes, , onNodesChange] = useNodesState(drawing.nodes);
  const [edges, , onEdgesChange] = useEdgesState(drawing.edges);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      defaultViewport={{ x: 48, y: 48, zoom: 0.6 }}
      minZoom={0.05}
    />
  );
}

const drawing = await (await fetch(`/drawing.json${window.location.search}`)).json();
createRoot(document.getElementById('root')).render(<BareCanvas drawing={drawing} />);
