// The few host globals that pure code may use. They exist, with the same
// behaviour, in browsers, workers, Node and workerd.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array | ArrayBuffer): string;
}
declare function btoa(binary: string): string;
declare function atob(base64: string): string;
