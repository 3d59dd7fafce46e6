/** Nest tells of each route and module at start; nobody reads that. */ const QUIET = new Set([
    'RouterExplorer',
    'RoutesResolver',
    'InstanceLoader',
    'NestFactory',
    'NestApplication'
]);
/** One JSON line an event, on standard output. Callers pass fixed words and ids, never what somebody typed. */ export class JsonLogger {
    log(message, ...rest) {
        if (!QUIET.has(String(rest.at(-1)))) write('info', message, rest);
    }
    warn(message, ...rest) {
        write('warn', message, rest);
    }
    error(message, ...rest) {
        write('error', message, rest);
    }
}
function write(level, message, rest) {
    const context = rest.findLast((part)=>typeof part === 'string');
    const details = rest.find((part)=>typeof part === 'object' && part !== null) ?? {};
    process.stdout.write(`${JSON.stringify({
        at: new Date().toISOString(),
        level,
        context,
        message: String(message),
        ...details
    })}\n`);
}

//# sourceMappingURL=json-logger.js.map