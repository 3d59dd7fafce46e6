import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { vocabulary } from './capture.fixture.js';
import { type CaptureContent, parseCapture } from './capture.js';

const read = (line: string) => parseCapture(line, vocabulary('cs'));

describe('a level of risk by its key in the form', () => {
  test.each<[string, CaptureContent]>([
    ['!1', { risk: 'attention' }],
    ['exekuce !2 15m', { topics: ['0201'], risk: 'urgent', durationMinutes: 15 }],
    ['!3: volá', { risk: 'emergency', note: 'volá' }],
    ['násilí!3,alkohol', { risk: 'emergency', topics: ['04', '0901'] }],
    ['exekuce !0', { topics: ['0201'], risk: 'none' }],
    ['!3m', { risk: 'attention', durationMinutes: 3 }],
    ['!3 min', { risk: 'attention', durationMinutes: 3 }],
    ['!0201', { risk: 'attention', topics: ['0201'] }],
  ])('“%s”', (line, content) => {
    expect(read(line)).toMatchObject({ unknown: [], ambiguous: [] });
    expect(read(line).content).toEqual(content);
  });

  test.each([
    ['!3 !1', [['!1', 'repeated']]],
    ['!!3', [['3', 'no_match']]],
    ['!4', [['4', 'no_match']]],
  ])('“%s” is not understood whole', (line, unknown) => {
    expect(read(line).unknown.map(({ text, reason }) => [text, reason])).toEqual(unknown);
  });

  const piece = fc.constantFrom('t', 'exekuce', '15m', ',', ':', '!', '!0', '!2', '>', '"', '#', '3', '???');
  const pieces = fc.array(piece, { maxLength: 6 });

  test('means the same as the marks, whatever stands beside it', () => {
    fc.assert(
      fc.property(pieces, pieces, fc.integer({ min: 1, max: 3 }), (before, after, level) => {
        const riskBy = (sign: string) => read([...before, sign, ...after].join(' ')).content.risk;
        expect(riskBy(`!${level}`)).toBe(riskBy('!'.repeat(level)));
      }),
      { numRuns: 400 },
    );
  });
});
