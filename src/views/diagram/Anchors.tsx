import { Handle, Position } from "@xyflow/react";

/** React Flow ties an edge to handles; ours has its own path, so these only have to be there. */
export function Anchors() {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} aria-hidden="true" />
      <Handle type="source" position={Position.Right} isConnectable={false} aria-hidden="true" />
    </>
  );
}
