export interface FontError {
  code: `font.${string}`;
  /** Cause, then cure; a sentence that needs the file's name beside it. */
  message: string;
}
