export function readDictionary(data: Uint8Array<ArrayBuffer>, name: string): Uint8Array<ArrayBuffer>;
