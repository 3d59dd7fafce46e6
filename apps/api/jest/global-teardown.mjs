import { runGlobal } from './run-global.mjs';

export default (...given) => runGlobal('global-teardown.ts', ...given);
