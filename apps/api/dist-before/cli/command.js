import { z } from 'zod';
/** Runs a command and says its answer in plain words; what went wrong is one sentence, not a stack. */ export async function command(work) {
    const { text, failed } = await work().catch((error)=>({
            text: wordsFor(error),
            failed: true
        }));
    (failed === true ? process.stderr : process.stdout).write(`${text}\n`);
    if (failed === true) process.exitCode = 1;
}
function wordsFor(error) {
    if (error instanceof z.ZodError) return z.prettifyError(error);
    if (!(error instanceof Error)) return String(error);
    const { code } = error;
    return code === 'ECONNREFUSED' ? 'The database does not answer. Is DATABASE_URL right?' : error.message;
}

//# sourceMappingURL=command.js.map