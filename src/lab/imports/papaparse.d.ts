// The part of papaparse that csv.ts uses; the published types bring those of Node along.
declare module 'papaparse' {
  interface ParseError {
    type: string;
    code: string;
    /** Index in `data`. */
    row?: number;
  }
  interface ParseResult {
    data: string[][];
    errors: ParseError[];
    meta: { cursor: number; delimiter: string };
  }
  const Papa: {
    parse(input: string, config: { preview?: number }): ParseResult;
    Parser: new (config: {
      delimiter: string;
      newline: string;
      quoteChar: string;
    }) => { parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParseResult };
  };
  export default Papa;
}
