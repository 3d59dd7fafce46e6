import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { serveAnswers, type Answers } from '../testing/answers.js';
import { askEarly, earlyAnswers, forgetEarly, takeAnswer, takeEarly } from './early.js';

const PATH = '/api/offices';
let answers: Answers;
beforeEach(() => {
  answers = serveAnswers().on(`GET ${PATH}`, { items: [] });
});
afterEach(() => {
  jest.useRealTimers();
  forgetEarly();
});

describe('an early answer', () => {
  it('is given once', async () => {
    void askEarly(PATH);
    await earlyAnswers();
    expect(takeAnswer(PATH)).toEqual({ items: [] });
    expect(takeAnswer(PATH)).toBeUndefined();
    expect(takeEarly(PATH)).toBeUndefined();
    expect(answers.seen).toHaveLength(1);
  });

  it('is given as a promise while it is on its way', async () => {
    void askEarly(PATH);
    expect(takeAnswer(PATH)).toBeUndefined();
    await expect(takeEarly(PATH)).resolves.toEqual({ items: [] });
    expect(takeEarly(PATH)).toBeUndefined();
  });

  it('is forgotten when nobody takes it soon', async () => {
    jest.useFakeTimers();
    void askEarly(PATH);
    await earlyAnswers();
    jest.advanceTimersByTime(10_000);
    expect(takeAnswer(PATH)).toBeUndefined();
  });

  it('is forgotten when somebody else comes', async () => {
    void askEarly(PATH);
    await earlyAnswers();
    forgetEarly();
    expect(takeAnswer(PATH)).toBeUndefined();
  });
});
