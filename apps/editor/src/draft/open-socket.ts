import type { LiveSocket, SocketEvents } from './draft-link.js';

/**
 * The live connection of a flow's draft, by the browser's WebSocket.
 * @param accountId whose page this is: when somebody else has signed in in another tab meanwhile, the api refuses
 */
export function openSocket(flowId: string, accountId: string, events: SocketEvents): LiveSocket {
  const url = new URL(`/api/flows/${encodeURIComponent(flowId)}/live`, window.location.href);
  url.searchParams.set('account', accountId);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => events.received(new Uint8Array(data));
  socket.onclose = ({ code }) => events.closed(code);
  return {
    send: (bytes) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(bytes as Uint8Array<ArrayBuffer>);
    },
    close: () => socket.close(),
  };
}
