/** A sentence longer than this is cut at a comma, so that the caller hears its beginning early. */
const longestPiece = 160;

/** Cuts a text into sentences, each with its punctuation. */
export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…:]["'”’)]?)\s+(?=["'“‘(]?[\p{Lu}\p{N}])/u)
    .reduce<string[]>((sentences, piece) => {
      const last = sentences.at(-1);
      if (last !== undefined && endsWithAbbreviation(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
      else sentences.push(piece);
      return sentences;
    }, [])
    .flatMap(splitLongSentence)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function endsWithAbbreviation(text: string): boolean {
  return /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Prof|No|vs|approx|\p{Lu})\.$/u.test(text);
}

function splitLongSentence(sentence: string): string[] {
  if (sentence.length <= longestPiece) return [sentence];
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > longestPiece) {
    const comma = rest.slice(0, longestPiece).search(/[,;][^,;]*$/);
    const space = rest.lastIndexOf(' ', longestPiece);
    const cut = comma > 20 ? comma + 1 : space > 0 ? space : longestPiece;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}
