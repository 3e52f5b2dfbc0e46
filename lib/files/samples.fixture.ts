import { paintPng } from './paintPng'

/** A tiny sound file of each type. */
export const samples = {
  png: paintPng(2, 2, () => 255),
  jpeg: Buffer.from(
    [
      'ffd8ffe000104a46494600010100000100010000ffdb004300',
      '08060607060508070707090908'.padEnd(128, '0a'),
      'ffc0000b080001000101011100ffc4001f0000010501010101010100000000000000000102030405060708090a0b',
      'ffda0008010100003f00d2cf20ffd9',
    ].join(''),
    'hex',
  ),
  webp: Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', 'hex'),
  pdf: Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj',
      'xref\n0 4\n0000000000 65535 f ',
      '0000000009 00000 n ',
      '0000000052 00000 n ',
      '0000000101 00000 n ',
      'trailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n',
    ].join('\n'),
    'latin1',
  ),
} as const
