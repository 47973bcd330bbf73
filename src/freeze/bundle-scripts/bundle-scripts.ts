import draw from './draw.mjs?raw';
import lab from './lab.mjs?raw';
import card from './lib/card.mjs?raw';
import drawPool from './lib/draw-pool.mjs?raw';
import drawThread from './lib/draw-thread.mjs?raw';
import endpoint from './lib/endpoint.mjs?raw';
import imageSource from './lib/image-source.mjs?raw';
import judgeAddress from './lib/judge-address.mjs?raw';
import loadImage from './lib/load-image.mjs?raw';
import loadImageByFetch from './lib/load-image-by-fetch.mjs?raw';
import nativeResvg from './lib/native-resvg.mjs?raw';
import parseCsv from './lib/parse-csv.mjs?raw';
import parseFrontMatter from './lib/parse-front-matter.mjs?raw';
import plainPng from './lib/plain-png.mjs?raw';
import progressBar from './lib/progress-bar.mjs?raw';
import readRows from './lib/read-rows.mjs?raw';
import readValues from './lib/read-values.mjs?raw';
import renderMany from './lib/render-many.mjs?raw';
import signedText from './lib/signed-text.mjs?raw';
import withheld from './lib/withheld.mjs?raw';
import link from './link.mjs?raw';
import render from './render.mjs?raw';
import server from './server.mjs?raw';
import sign from './sign.mjs?raw';
import verify from './verify.mjs?raw';

/** The scripts of a bundle as text: Node 20 or newer, no packages. What lies in lib is for the others. */
export const bundleScripts: readonly { path: string; text: string }[] = [
  { path: 'draw.mjs', text: draw },
  { path: 'lab.mjs', text: lab },
  { path: 'lib/card.mjs', text: card },
  { path: 'lib/draw-pool.mjs', text: drawPool },
  { path: 'lib/draw-thread.mjs', text: drawThread },
  { path: 'lib/endpoint.mjs', text: endpoint },
  { path: 'lib/image-source.mjs', text: imageSource },
  { path: 'lib/judge-address.mjs', text: judgeAddress },
  { path: 'lib/load-image-by-fetch.mjs', text: loadImageByFetch },
  { path: 'lib/load-image.mjs', text: loadImage },
  { path: 'lib/native-resvg.mjs', text: nativeResvg },
  { path: 'lib/parse-csv.mjs', text: parseCsv },
  { path: 'lib/parse-front-matter.mjs', text: parseFrontMatter },
  { path: 'lib/plain-png.mjs', text: plainPng },
  { path: 'lib/progress-bar.mjs', text: progressBar },
  { path: 'lib/read-rows.mjs', text: readRows },
  { path: 'lib/read-values.mjs', text: readValues },
  { path: 'lib/render-many.mjs', text: renderMany },
  { path: 'lib/signed-text.mjs', text: signedText },
  { path: 'lib/withheld.mjs', text: withheld },
  { path: 'link.mjs', text: link },
  { path: 'render.mjs', text: render },
  { path: 'server.mjs', text: server },
  { path: 'sign.mjs', text: sign },
  { path: 'verify.mjs', text: verify },
];
