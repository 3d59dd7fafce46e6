import { describe, expect, test } from '@jest/globals';
import { letterOfChannel } from './capture-words.js';
import { vocabulary } from './capture.fixture.js';
import { parseCapture } from './capture.js';

const cs = vocabulary('cs');

describe('letters by language', () => {
  test.each([
    ['en', 'w', 'walk_in'],
    ['en', 'p', 'phone_in'],
    ['en', 'e', 'email'],
    ['en', 'o', 'online'],
    ['en', 'c', 'phone_out'],
    ['pl', 't', 'phone_in'],
    ['pl', 'u', 'appointment'],
    ['pl', 'd', 'phone_out'],
    ['pl', 'i', 'green_line'],
    ['pl', 'infolinia', 'green_line'],
    ['en', 'telefon', 'phone_in'],
  ] as const)('%s: %s is %s', (language, word, channel) => {
    expect(parseCapture(`${word} 0201`, vocabulary(language)).content).toEqual({ channel, topics: ['0201'] });
  });

  test.each(['cs', 'pl', 'en'] as const)('%s: the keys of the desk mean the same in a line', (language) => {
    const channels = ['w', 'p', 'e', 'o', 'g', 'c'].map(
      (letter) => parseCapture(`${letter} 0201`, vocabulary(language)).content.channel,
    );
    expect(channels).toEqual(['walk_in', 'phone_in', 'email', 'online', 'green_line', 'phone_out']);
  });

  test.each(['x', 's', 'r'])('%s, a key of something else, stands for no channel', (letter) => {
    for (const language of ['cs', 'pl', 'en'] as const) {
      const { unknown, content } = parseCapture(`${letter} 0201`, vocabulary(language));
      expect(unknown).toMatchObject([{ text: letter, reason: 'no_channel' }]);
      expect(content).toEqual({ topics: ['0201'] });
    }
  });

  test('a letter whose channel the town does not use is named', () => {
    const without = { ...cs, channels: cs.channels.filter(({ code }) => code !== 'green_line') };
    expect(parseCapture('g dávky', without).unknown).toMatchObject([{ text: 'g', reason: 'no_channel' }]);
  });

  test('every channel has a letter of its own in every language', () => {
    for (const language of ['cs', 'pl', 'en'] as const) {
      const letters = vocabulary(language).channels.map(({ code }) => letterOfChannel(code, language));
      expect(letters).not.toContain(null);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });

  test('a topic that begins like a channel stays a topic', () => {
    expect(parseCapture('free legal aid', vocabulary('en')).content).toEqual({ topics: ['1202'] });
  });
});
