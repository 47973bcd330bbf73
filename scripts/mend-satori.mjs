// satori 0.63.2 draws some scripts wrong in three places, each one line, and changes case as the host's
// language does in three more. And it tells where words are only while it leaves
// text as text, so that a card had to be laid out once to be judged and again to be drawn: `onWord` tells while drawing.
// Last, it keeps what a headline leaves as it is (src/engines/satori-memory.js).
// The mended copy is what the runtime bundles and what the unit tests draw with; everything else of the pinned engine
// stays as published.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}node_modules/satori/dist/`;

const mends = [
  {
    // HarfBuzz's y points up and SVG's down, so marks went the wrong way: Arabic dots into the letters, Thai tones low.
    find: 'j=c+k.dy*U,z=bf(',
    replace: 'j=c-k.dy*U,z=bf(',
  },
  {
    // A face was chosen, and remembered, by the first 16 bits of a character: mathematical letters of two faces were
    // mixed up, and a letter took its marks from a face that has none of them. Now by the letter with its marks.
    find: 'let x=y.charCodeAt(0);if(s.has(x))return s.get(x);let j=G.find((z,q)=>!!z.charToGlyphIndex(y)||k&&q===G.length-1);return j&&s.set(x,j),j}',
    replace:
      'let x=y.length<2||y.charCodeAt(1)<128&&y.charCodeAt(0)<55296?y.charAt(0):/^.[\\p{M}\\u200c\\u200d]*/su.exec(y)[0];if(s.has(x))return s.get(x);' +
      'let p=[...x].filter(w=>!/[\\u034f\\u200c\\u200d\\ufe00-\\ufe0f]/.test(w)),H=(z,n)=>p.slice(0,n).every(w=>!!z.charToGlyphIndex(w)),' +
      'j=G.find(z=>H(z,p.length))||(k?G.find(z=>H(z,1))||G[G.length-1]:void 0);return j&&s.set(x,j),j}',
  },
  {
    // A picture that stands for an emoji says whose text it is in, as a word does.
    find: 'let h={href:i,x:I,y:t,width:Q,height:B,transform:',
    replace: 'let h={href:i,x:I,y:t,width:Q,height:B,fill:s.WebkitTextFillColor??s.color,transform:',
  },
  // `onWord` reaches the two writers of text.
  { find: 'embedFont:g.embedFont,debug:', replace: 'embedFont:g.embedFont,onWord:g.onWord,debug:' },
  {
    find: 'graphemeImages:n,canLoadAdditionalAssets:o,locale:D',
    replace: 'graphemeImages:n,onWord:g.onWord,canLoadAdditionalAssets:o,locale:D',
  },
  { find: 'new NQ(w,d,{font:Q,', replace: 'new NQ(w,d,{onWord:g.onWord,font:Q,' },
  // Drawn words stand on whole pixels; a rule judges by where they are before that.
  { find: 'let tA=$.x+GA;return', replace: 'let tA=$.x+GA,X;return' },
  {
    find: 'n&&(tA=Math.round(tA),GA=Math.round(GA)),{leftOffset:tA,',
    replace: 'X=tA,n&&(tA=Math.round(tA),GA=Math.round(GA)),{exactX:X,leftOffset:tA,',
  },
  { find: 'let nA=$.x,lA=dA,FA=!1;', replace: 'let nA=$.x,lA=dA,FA=!1,X;' },
  { find: 'n&&(nA=Math.round(nA),', replace: 'X=nA,n&&(nA=Math.round(nA),' },
  { find: 'return{leftOffset:nA,', replace: 'return{exactX:X??nA,leftOffset:nA,' },
  {
    find: 'this.env.embedFont&&(x=Math.round(x))',
    replace: 'S.exactX=x,this.env.embedFont&&(x=Math.round(x)),S.exactX-=x',
  },
  {
    find: 'Mg[tA]||(Mg[tA]={left:',
    replace:
      'g.onWord&&e["--frieze-mark"]!==void 0&&e.visibility!=="hidden"&&' +
      'g.onWord({text:DA,x:$A+jA.exactX,y:Qg+FA+bg+(lA?0:wA),width:GA,height:Ug,isImage:!!lA,mark:e["--frieze-mark"]});' +
      'Mg[tA]||(Mg[tA]={left:',
  },
  {
    find: 'for(let b of _)n(b)||!o?V.push(b)',
    replace:
      'if(this.env.onWord&&Q["--frieze-mark"]!==void 0){let X=J+(this.lines[O.line].exactX||0);for(let b of _){' +
      'let W=n(b)?u:i.measure(b,{fontSize:u,letterSpacing:D,wordSpacing:w,fontFeatureSettings:d});' +
      'this.env.onWord({text:b,x:X,y:n(b)?R:R+M,width:W,height:i.height(b),isImage:n(b),mark:Q["--frieze-mark"]});X+=W}}' +
      'for(let b of _)n(b)||!o?V.push(b)',
  },
  {
    // Turkish and Lithuanian hosts change the case of i otherwise, so the name of a font would differ with the host;
    find: `.replace(/(^['"])|(['"]$)/g,"").toLocaleLowerCase()`,
    replace: `.replace(/(^['"])|(['"]$)/g,"").toLowerCase()`,
  },
  {
    // and so would letters. The languages that satori tells apart change case as all others do.
    find: 'A=A.toLocaleUpperCase(e):I.has("lowercase")?A=A.toLocaleLowerCase(e)',
    replace: 'A=A.toUpperCase():I.has("lowercase")?A=A.toLowerCase()',
  },
  { find: 'B===0?Q.toLocaleUpperCase(e):Q', replace: 'B===0?Q.toUpperCase():Q' },
];

/** The places where the functions of src/engines/satori-memory.js come in. */
const memories = [
  {
    find: 'var oa=A=>(A<0?-Math.round(-A*10):Math.round(A*10))/10;',
    replace: 'var oa=writeTenths;',
  },
  { find: 'this.shapedRunCache=new Map;', replace: 'this.shapedRunCache=new Map;this.fontsKey={};' },
  { find: '(this.shapedRunCache.clear(),', replace: '(this.shapedRunCache.clear(),this.fontsKey={},' },
  // What is made now draws with the fonts of now, also after others have come.
  {
    find: 'U=this.shapedRunCache,N=',
    replace: 'U=this.shapedRunCache,keptFonts=this.fontsKey,keptFace=nameFace(I,t,Q,C,l),N=',
  },
  {
    find: 'getSVG:(y,k,G)=>this.getSVG(y,k,T,u,G)',
    replace:
      'getSVG:(y,k,G)=>G?this.getSVG(y,k,T,u,G):' +
      'keepPaths(keptFonts,keptFace,y,k,()=>this.getSVG(y,k,T,u,G))',
  },
  {
    find: 'async function sQ(A,g,e,I,t,Q,B,C=!0,i,n=0){',
    replace:
      'function sQ(A,g,e,I,t,Q,B,C=!0,i,n=0){return keepStyle(computeStyle,A,g,e,I,t,Q,B,C,i,n)}' +
      'async function computeStyle(A,g,e,I,t,Q,B,C=!0,i,n=0){',
  },
];

function apply(changes, code) {
  let changed = code;
  for (const { find, replace } of changes) {
    if (changed.split(find).length !== 2)
      throw new Error(
        'The installed satori is not 0.63.2, which scripts/mend-satori.mjs mends. Run npm install.',
      );
    changed = changed.replace(find, () => replace);
  }
  return changed;
}

/** satori-memory.js as one expression, so that none of its names meets one of the engine's. */
function readMemory() {
  const text = readFileSync(`${root}src/engines/satori-memory.js`, 'utf8');
  const names = [...text.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name);
  return `const { ${names} } = (() => {\n${text.replace(/^export /gm, '')}\nreturn { ${names} };\n})();\n`;
}

function writeOnce(name, code) {
  const path = `${folder}${name}`;
  if (readOld(path) !== code) writeFileSync(path, code);
  return path;
}

const readOld = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const readPublished = () => readFileSync(`${folder}standalone.js`, 'utf8');

/** Writes the mended engine and returns its path. Fails when the installed one is another version. */
export const mendSatori = () =>
  writeOnce('standalone.mended.js', readMemory() + apply([...mends, ...memories], readPublished()));

/** The same without its memory, for the test that holds one against the other. */
export const mendForgetfulSatori = () => writeOnce('standalone.forgetful.js', apply(mends, readPublished()));

/** For `resolve` of Vite and Vitest. */
export const mendedSatori = () => ({ 'satori/standalone': mendSatori() });
