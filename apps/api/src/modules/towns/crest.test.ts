import { describe, expect, test } from '@jest/globals';
import { CREST_MAX_BYTES } from '@okenko/shared/towns/towns.contract';
import { readCrest } from './crest.js';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG = Buffer.from('ffd8ffe0', 'hex');
const WEBP = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1');
const base64 = (bytes: Buffer) => bytes.toString('base64');

describe('a crest', () => {
  test.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
  ])('%s is told by its bytes', (type, bytes) => expect(readCrest(base64(bytes))).toEqual({ bytes, type }));

  test.each([
    ['nothing', ''],
    [
      'a drawing that may carry a script',
      base64(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')),
    ],
    ['a page', base64(Buffer.from('<!doctype html><script>x()</script>'))],
    ['a GIF', base64(Buffer.from('GIF89a'))],
    ['half a head', base64(PNG.subarray(0, 7))],
    ['sound in the wrapping of a picture', base64(Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'))],
  ])('%s is refused', (_, image) => {
    expect(() => readCrest(image)).toThrow(
      expect.objectContaining({ extras: { fields: [{ path: 'image', code: 'crest_not_a_picture' }] } }),
    );
  });

  test('may be just so large and no larger', () => {
    const sized = (size: number) => base64(Buffer.concat([PNG, Buffer.alloc(size - PNG.length)]));
    expect(readCrest(sized(CREST_MAX_BYTES)).bytes).toHaveLength(CREST_MAX_BYTES);
    expect(() => readCrest(sized(CREST_MAX_BYTES + 1))).toThrow(
      expect.objectContaining({
        extras: { fields: [{ path: 'image', code: 'crest_too_large', params: { max: CREST_MAX_BYTES } }] },
      }),
    );
  });
});
