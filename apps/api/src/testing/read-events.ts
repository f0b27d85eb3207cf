export interface ReadEvent {
  event?: string;
  id?: string;
  data?: unknown;
}

/** The server-sent events of an answer, without the heartbeats; ends when the stream does. */
export async function* readEvents(response: Response): AsyncGenerator<ReadEvent, undefined> {
  if (response.body === null) return;
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = readEvent(text.slice(0, end));
      text = text.slice(end + 2);
      if (event !== null) yield event;
    }
  }
}

function readEvent(block: string): ReadEvent | null {
  const event: ReadEvent = {};
  for (const line of block.split('\n')) {
    const colon = line.indexOf(': ');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 2)];
    if (name === 'data') event.data = JSON.parse(value) as unknown;
    if (name === 'event' || name === 'id') event[name] = value;
  }
  return Object.keys(event).length === 0 ? null : event;
}
