import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
/** What the command line said: `--name value` for each of the names. */ export function readArguments(names) {
    const options = Object.fromEntries(names.map((name)=>[
            name,
            {
                type: 'string'
            }
        ]));
    return parseArgs({
        options
    }).values;
}
/**
 * What was given, else what the person at the terminal types, else the default. Started by another program, nobody
 * is there to answer and the default stands.
 */ export async function ask(question, given, otherwise) {
    if (given !== undefined && given.trim() !== '') return given.trim();
    if (!process.stdin.isTTY || !process.stdout.isTTY) return otherwise;
    const terminal = createInterface({
        input: process.stdin,
        output: process.stdout
    });
    try {
        return (await terminal.question(`${question} [${otherwise}]: `)).trim() || otherwise;
    } finally{
        terminal.close();
    }
}

//# sourceMappingURL=ask.js.map