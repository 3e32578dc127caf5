// Draws all charts of a document in one short run: a JSON array of { id, width, height, option } on stdin,
// a JSON array of { id, svg } on stdout. The same input gives the same bytes.
import { readFileSync } from 'node:fs';
import * as echarts from './echarts.esm.min.mjs';

// Advance widths of Be Vietnam Pro, U+0020 to U+007E, thousandths of an em: node has no fonts to measure with.
const advances = {
  regular: [
    230, 280, 318, 807, 645, 849, 740, 179, 439, 439, 497, 608, 303, 608, 286, 503, 676, 385, 651, 660, 710, 660, 680,
    594, 634, 680, 286, 303, 556, 726, 556, 573, 1005, 736, 674, 775, 728, 620, 633, 783, 709, 258, 465, 679, 624, 853,
    732, 826, 644, 822, 668, 635, 650, 725, 706, 1005, 720, 665, 660, 459, 485, 459, 559, 702, 202, 642, 652, 613, 652,
    599, 386, 643, 583, 264, 274, 555, 255, 893, 573, 642, 652, 652, 392, 508, 428, 566, 576, 870, 559, 583, 502, 426,
    408, 426, 468,
  ],
  bold: [
    230, 320, 367, 833, 648, 863, 755, 208, 449, 449, 508, 637, 332, 607, 319, 528, 692, 415, 660, 674, 716, 674, 693,
    596, 656, 693, 319, 332, 568, 744, 568, 605, 1014, 758, 698, 778, 743, 634, 640, 788, 725, 280, 482, 703, 637, 877,
    743, 828, 667, 825, 697, 656, 674, 733, 732, 1039, 753, 701, 664, 489, 515, 489, 594, 724, 260, 652, 662, 624, 662,
    611, 401, 654, 600, 285, 292, 584, 277, 895, 590, 652, 662, 662, 416, 527, 434, 581, 588, 879, 591, 592, 514, 462,
    426, 462, 483,
  ],
};

function measureText(text, font) {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
  const table = /\b(bold|[6-9]00)\b/.test(font) ? advances.bold : advances.regular;
  let width = 0;
  for (const letter of String(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')) {
    width += table[letter.codePointAt(0) - 32] ?? 650;
  }
  return { width: (width * size) / 1000 };
}

// Nothing hovers on paper: the classes, the pointer and data marks and the style sheet of hovering are left out.
// What remains of the ids counts up within the process, so it is numbered again for each chart.
function normalise(id, svg) {
  const numbers = new Map();
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>\n?/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/\bzr\d+-([a-z]+)-?(\d+)/g, (name, kind) => {
      if (!numbers.has(name)) {
        numbers.set(name, numbers.size);
      }
      return `${id}-${kind}${numbers.get(name)}`;
    })
    .trim();
}

function draw({ id, width, height, option }) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false });
    return { id, svg: normalise(id, chart.renderToSVGString()) };
  } catch (error) {
    throw new Error(`chart ${id}: ${error.message}`, { cause: error });
  } finally {
    chart.dispose();
  }
}

echarts.setPlatformAPI({ measureText });
const charts = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(charts.map(draw)));
