// Turns SVG drawings into PNG: a JSON array of { id, svg, note } on stdin, a JSON array of { id, png } (base64) on stdout.
// The same input gives the same bytes.
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from './resvg.mjs';

const noteHeight = 26;
const beside = (name) => readFileSync(new URL(name, import.meta.url));
const fontBuffers = [beside('be-vietnam-pro-400.ttf'), beside('be-vietnam-pro-600.ttf')];
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

// The drawing as it is, and one line below it.
function withNote(svg, note) {
  const box = /<svg\b[^>]*\bviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (!box) {
    throw new Error('the drawing has no viewBox that begins at 0 0');
  }
  const [width, height] = [Number(box[1]), Number(box[2])];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + noteHeight}">${svg}` +
    `<text x="8" y="${height + 17}" font-family="Be Vietnam Pro" font-size="10" fill="#56626e">${escaped(note)}</text></svg>`
  );
}

function draw({ id, svg, note }) {
  try {
    const picture = new Resvg(withNote(svg, note), {
      background: '#ffffff',
      fitTo: { mode: 'zoom', value: 2 },
      font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro', sansSerifFamily: 'Be Vietnam Pro' },
    }).render();
    return { id, png: Buffer.from(picture.asPng()).toString('base64') };
  } catch (error) {
    throw new Error(`chart ${id}: ${error.message ?? error}`, { cause: error });
  }
}

await initWasm(beside('resvg.wasm'));
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(draw)));
