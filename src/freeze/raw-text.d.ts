// The scripts of a bundle are plain files; Vite hands their text over unchanged.
declare module '*?raw' {
  const text: string;
  export default text;
}

// Tests call the scripts' parts directly.
declare module '*.mjs';
