import '../../../lib/drafts/testing/browser-storage.js';
import { afterAll, afterEach, beforeAll, jest } from '@jest/globals';
import { configure } from '@testing-library/react';
import { ME } from '../../../features/consultations/testing/desk-answers.js';
import { forgetDrafts } from '../../../lib/drafts/testing/forget-drafts.js';
import { startShortcuts } from '../../../lib/shortcuts.js';
import { fetchRecordEditor } from '../use-record-editor.js';

/** What is typed goes to the server in bundles; a busy machine takes its time. */
const ANSWER_MS = 5_000;

/**
 * Readies a file of tests for the desk: its keys are listened to, the record's form is there, and no draft of one
 * test is met by the next.
 * @param longestMs the longest that one test may take
 */
export function readyDeskTests(longestMs: number): void {
  configure({ asyncUtilTimeout: ANSWER_MS });
  jest.setTimeout(longestMs);
  let stopShortcuts: () => void;
  beforeAll(async () => {
    stopShortcuts = startShortcuts();
    await fetchRecordEditor();
  });
  afterAll(() => stopShortcuts());
  afterEach(() => forgetDrafts(ME.user.id));
}
