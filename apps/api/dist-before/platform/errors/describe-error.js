/** Name, code and place of an error; never its message, which may quote what somebody typed. */ export function describeError(error) {
    if (!(error instanceof Error)) return 'not an error';
    const code = error.code;
    const driver = error.driverError;
    const place = behindMessage(error).split('\n').filter((row)=>row.trimStart().startsWith('at ')).slice(0, 8).join('\n');
    const details = [
        code,
        driver?.code,
        driver?.constraint
    ].filter((part)=>typeof part === 'string').join(' ');
    return `${error.name} ${details}\n${place}`;
}
/** The stack without the message in front of it: a line of a message may look like a line of the stack. */ function behindMessage({ stack = '', message }) {
    const start = stack.indexOf(message);
    return start < 0 ? '' : stack.slice(start + message.length);
}

//# sourceMappingURL=describe-error.js.map