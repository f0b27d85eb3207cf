/** The types of an OpenAPI document's paths, as TypeScript. */
export function typesOf(document: object): Promise<string>;
