// Cuts Noto Sans SC to the characters that a Chinese report needs, so that charts are right on a machine
// without a Chinese font. Needs Node 18 or newer:
//
//   npm install @expo-google-fonts/noto-sans-sc@0.4.3 subset-font@2.9.0
//   node build-font.mjs
//
// Writes NotoSansSC-subset.ttf, NotoSansSC-bold-subset.ttf and OFL.txt into the current folder.
import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const folder = "node_modules/@expo-google-fonts/noto-sans-sc/";

function range(first, last) {
  let text = "";
  for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  return text;
}

/** Every character of GB2312: rows 1 to 9 (signs) and 16 to 87 (Han, both levels). */
function gb2312() {
  const decoder = new TextDecoder("gb2312", { fatal: false });
  let text = "";
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const one = decoder.decode(Uint8Array.of(row, cell));
      if (one.length === 1 && one !== "\ufffd") text += one;
    }
  }
  return text;
}

const wanted =
  range(0x20, 0x7e) + // ASCII
  range(0xa0, 0x17f) + // Latin-1, Latin Extended-A
  range(0x370, 0x3ff) + // Greek
  range(0x2010, 0x2044) + // general punctuation
  range(0x2070, 0x209c) + // raised and lowered figures
  range(0x20a0, 0x20bf) + // currencies
  range(0x2190, 0x21ff) + // arrows
  range(0x2200, 0x22ff) + // mathematical signs
  range(0x3000, 0x303f) + // Chinese punctuation
  range(0xff00, 0xffef) + // full width
  gb2312();

for (const [weight, name] of [["400Regular", "subset"], ["700Bold", "bold-subset"]]) {
  const font = await readFile(`${folder}${weight}/NotoSansSC_${weight}.ttf`);
  const subset = await subsetFont(font, wanted, { targetFormat: "sfnt" });
  await writeFile(`NotoSansSC-${name}.ttf`, subset);
  console.log(`NotoSansSC-${name}.ttf ${subset.length} bytes`);
}
await writeFile("OFL.txt", await readFile(folder + "LICENSE_FONT"));
