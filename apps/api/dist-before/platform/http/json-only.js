import { randomUUID } from 'node:crypto';
import { DomainError } from '../errors/domain-error.js';
/**
 * Bodies are JSON and nothing else: a foreign page's form can send the other kinds without asking. A body that
 * would change an object's prototype counts as broken.
 */ export function acceptJsonOnly(fastify) {
    const parse = fastify.getDefaultJsonParser('error', 'error');
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser('application/json', {
        parseAs: 'string'
    }, (request, body, done)=>{
        void parse(request, body, (error, value)=>{
            done(error === null ? null : new DomainError(400, 'input.broken_json'), value);
        });
    });
}
/** Answers what cannot even be read as HTTP, such as a head of more than 16 kB: no request exists yet. */ export function refuseUnreadable(error, socket) {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
    const [status, words, code] = error.code === 'HPE_HEADER_OVERFLOW' ? [
        431,
        'Request Header Fields Too Large',
        'input.too_large'
    ] : [
        400,
        'Bad Request',
        'route.bad_address'
    ];
    const body = JSON.stringify({
        type: 'about:blank',
        title: code,
        status,
        code,
        requestId: randomUUID()
    });
    const head = `HTTP/1.1 ${status} ${words}\r\nConnection: close\r\nContent-Type: application/problem+json`;
    socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

//# sourceMappingURL=json-only.js.map