import { startEarly } from './start-early.js';

/** Reading the program keeps a slow machine so busy that a second round of questions would wait for it. */
const READ_AT_THE_LATEST_MS = 150;

/** The small part that runs first. The program is built on it, so it must not wait for the program itself. */
async function run(): Promise<void> {
  const { asked, answered } = startEarly(window.location.pathname);
  await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, READ_AT_THE_LATEST_MS))]);
  const { start } = await import('./main.js');
  await start(answered);
}

void run();
